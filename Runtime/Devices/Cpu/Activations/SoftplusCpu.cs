using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Softplus and SoftplusGradient.</summary>
    internal static unsafe class SoftplusCpu
    {
        /// <summary>Runs some groups of Softplus.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SoftplusKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, new Function(arguments.Sharpness));
        }

        /// <summary>Runs some groups of SoftplusGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SoftplusGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.X, arguments.Dy, arguments.Dx, new Gradient(arguments.Sharpness));
        }

        private readonly struct Function : IUnaryOperation
        {
            private readonly Vector<float> sharpness;

            public Function(float sharpness) => this.sharpness = new Vector<float>(sharpness);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x) => VectorMath.Softplus(sharpness * x) / sharpness;
        }

        private readonly struct Gradient : IBinaryOperation
        {
            private readonly Vector<float> sharpness;

            public Gradient(float sharpness) => this.sharpness = new Vector<float>(sharpness);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> dy) => dy * VectorMath.Sigmoid(sharpness * x);
        }
    }
}
