using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Mish and MishGradient.</summary>
    internal static unsafe class MishCpu
    {
        /// <summary>Runs some groups of Mish.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new MishKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, default(Function));
        }

        /// <summary>Runs some groups of MishGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new MishGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.X, arguments.Dy, arguments.Dx, default(Gradient));
        }

        private readonly struct Function : IUnaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x)
            {
                var e = VectorMath.Exp(VectorMath.AtMost(x, VectorMath.Splat(20f)));
                var n = e * (e + VectorMath.Splat(2f));
                return x * (n / (n + VectorMath.Splat(2f)));
            }
        }

        private readonly struct Gradient : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> dy)
            {
                var e = VectorMath.Exp(VectorMath.AtMost(x, VectorMath.Splat(20f)));
                var n = e * (e + VectorMath.Splat(2f));
                var inverse = Vector<float>.One / (n + VectorMath.Splat(2f));
                return dy * ((n * inverse) + (x * VectorMath.Splat(4f) * (e * inverse) * ((e + Vector<float>.One) * inverse)));
            }
        }
    }
}
