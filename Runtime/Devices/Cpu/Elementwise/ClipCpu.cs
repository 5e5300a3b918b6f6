using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Clip and ClipGradient.</summary>
    internal static unsafe class ClipCpu
    {
        /// <summary>Runs some groups of Clip.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ClipKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, new Function(arguments.Low, arguments.High));
        }

        /// <summary>Runs some groups of ClipGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ClipGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.X, arguments.Dy, arguments.Dx, new Gradient(arguments.Low, arguments.High));
        }

        private readonly struct Function : IUnaryOperation
        {
            private readonly Vector<float> low;
            private readonly Vector<float> high;

            public Function(float low, float high)
            {
                this.low = new Vector<float>(low);
                this.high = new Vector<float>(high);
            }

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x) => VectorMath.AtMost(VectorMath.AtLeast(x, low), high);
        }

        private readonly struct Gradient : IBinaryOperation
        {
            private readonly Vector<float> low;
            private readonly Vector<float> high;

            public Gradient(float low, float high)
            {
                this.low = new Vector<float>(low);
                this.high = new Vector<float>(high);
            }

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(x, low) & Vector.LessThan(x, high), dy, Vector<float>.Zero);
        }
    }
}
