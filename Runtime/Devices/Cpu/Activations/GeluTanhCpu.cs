using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of GeluTanh and GeluTanhGradient.</summary>
    internal static unsafe class GeluTanhCpu
    {
        /// <summary>Runs some groups of GeluTanh.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new GeluTanhKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, default(Function));
        }

        /// <summary>Runs some groups of GeluTanhGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new GeluTanhGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.X, arguments.Dy, arguments.Dx, default(Gradient));
        }

        private readonly struct Function : IUnaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x)
            {
                var t = VectorMath.Tanh(VectorMath.Splat(0.797884561f) * x * VectorMath.MultiplyAdd(VectorMath.Splat(0.044715f), x * x, Vector<float>.One));
                return VectorMath.Splat(0.5f) * x * (Vector<float>.One + t);
            }
        }

        private readonly struct Gradient : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> dy)
            {
                var square = x * x;
                var t = VectorMath.Tanh(VectorMath.Splat(0.797884561f) * x * VectorMath.MultiplyAdd(VectorMath.Splat(0.044715f), square, Vector<float>.One));
                var slope = VectorMath.Splat(0.797884561f) * VectorMath.MultiplyAdd(VectorMath.Splat(0.134145f), square, Vector<float>.One);
                return VectorMath.Splat(0.5f) * dy * (Vector<float>.One + t + (x * (Vector<float>.One - (t * t)) * slope));
            }
        }
    }
}
