using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Elu and EluGradient.</summary>
    internal static unsafe class EluCpu
    {
        /// <summary>Runs some groups of Elu.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new EluKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, new Function(arguments.Scale, arguments.Amplitude, arguments.Rate));
        }

        /// <summary>Runs some groups of EluGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new EluGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.X, arguments.Dy, arguments.Dx, new Gradient(arguments.Scale, arguments.Amplitude, arguments.Rate));
        }

        private readonly struct Function : IUnaryOperation
        {
            private readonly Vector<float> scale;
            private readonly Vector<float> amplitude;
            private readonly Vector<float> rate;

            public Function(float scale, float amplitude, float rate)
            {
                this.scale = new Vector<float>(scale);
                this.amplitude = new Vector<float>(amplitude);
                this.rate = new Vector<float>(rate);
            }

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), scale * x, amplitude * (VectorMath.Exp(rate * x) - Vector<float>.One));
        }

        private readonly struct Gradient : IBinaryOperation
        {
            private readonly Vector<float> scale;
            private readonly Vector<float> amplitude;
            private readonly Vector<float> rate;

            public Gradient(float scale, float amplitude, float rate)
            {
                this.scale = new Vector<float>(scale);
                this.amplitude = new Vector<float>(amplitude);
                this.rate = new Vector<float>(rate);
            }

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> dy) => dy * Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), scale, amplitude * rate * VectorMath.Exp(rate * x));
        }
    }
}
