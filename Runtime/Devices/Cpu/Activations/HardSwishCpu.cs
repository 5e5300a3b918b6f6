using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of HardSwish and HardSwishGradient.</summary>
    internal static unsafe class HardSwishCpu
    {
        /// <summary>Runs some groups of HardSwish.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new HardSwishKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, default(Function));
        }

        /// <summary>Runs some groups of HardSwishGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new HardSwishGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.X, arguments.Dy, arguments.Dx, default(Gradient));
        }

        private readonly struct Function : IUnaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x)
            {
                var gate = VectorMath.MultiplyAdd(x, VectorMath.Splat(1f / 6f), VectorMath.Splat(0.5f));
                return x * VectorMath.AtMost(VectorMath.AtLeast(gate, Vector<float>.Zero), Vector<float>.One);
            }
        }

        private readonly struct Gradient : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> dy)
            {
                var slope = VectorMath.MultiplyAdd(x, VectorMath.Splat(1f / 3f), VectorMath.Splat(0.5f));
                slope = Vector.ConditionalSelect(Vector.LessThan(x, VectorMath.Splat(-3f)), Vector<float>.Zero, slope);
                return dy * Vector.ConditionalSelect(Vector.GreaterThan(x, VectorMath.Splat(3f)), Vector<float>.One, slope);
            }
        }
    }
}
