using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of LeakyRelu and LeakyReluGradient.</summary>
    internal static unsafe class LeakyReluCpu
    {
        /// <summary>Runs some groups of LeakyRelu.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new LeakyReluKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, new Function(arguments.Slope));
        }

        /// <summary>Runs some groups of LeakyReluGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new LeakyReluGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.X, arguments.Dy, arguments.Dx, new Gradient(arguments.Slope));
        }

        private readonly struct Function : IUnaryOperation
        {
            private readonly Vector<float> slope;

            public Function(float slope) => this.slope = new Vector<float>(slope);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), x, slope * x);
        }

        private readonly struct Gradient : IBinaryOperation
        {
            private readonly Vector<float> slope;

            public Gradient(float slope) => this.slope = new Vector<float>(slope);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), dy, slope * dy);
        }
    }
}
