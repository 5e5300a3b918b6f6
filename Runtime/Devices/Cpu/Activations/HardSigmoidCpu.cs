using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of HardSigmoid and HardSigmoidGradient.</summary>
    internal static unsafe class HardSigmoidCpu
    {
        /// <summary>Runs some groups of HardSigmoid.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new HardSigmoidKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, new Function(arguments.Slope, arguments.Offset));
        }

        /// <summary>Runs some groups of HardSigmoidGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new HardSigmoidGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.Y, arguments.Dy, arguments.Dx, new Gradient(arguments.Slope));
        }

        private readonly struct Function : IUnaryOperation
        {
            private readonly Vector<float> slope;
            private readonly Vector<float> offset;

            public Function(float slope, float offset)
            {
                this.slope = new Vector<float>(slope);
                this.offset = new Vector<float>(offset);
            }

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x) => VectorMath.AtMost(VectorMath.AtLeast(VectorMath.MultiplyAdd(slope, x, offset), Vector<float>.Zero), Vector<float>.One);
        }

        private readonly struct Gradient : IBinaryOperation
        {
            private readonly Vector<float> slope;

            public Gradient(float slope) => this.slope = new Vector<float>(slope);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> y, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<float>.Zero) & Vector.LessThan(y, Vector<float>.One), slope * dy, Vector<float>.Zero);
        }
    }
}
