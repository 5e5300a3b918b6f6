using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Gelu and GeluGradient.</summary>
    internal static unsafe class GeluCpu
    {
        /// <summary>Runs some groups of Gelu.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new GeluKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, default(Function));
        }

        /// <summary>Runs some groups of GeluGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new GeluGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.X, arguments.Dy, arguments.Dx, default(Gradient));
        }

        private readonly struct Function : IUnaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x) => VectorMath.Splat(0.5f) * x * (Vector<float>.One + VectorMath.Erf(x * VectorMath.Splat(0.707106781f)));
        }

        private readonly struct Gradient : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> dy)
            {
                var density = VectorMath.Splat(0.39894228f) * VectorMath.Exp(VectorMath.Splat(-0.5f) * x * x);
                return dy * VectorMath.MultiplyAdd(x, density, VectorMath.Splat(0.5f) + (VectorMath.Splat(0.5f) * VectorMath.Erf(x * VectorMath.Splat(0.707106781f))));
            }
        }
    }
}
