using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Softsign and SoftsignGradient.</summary>
    internal static unsafe class SoftsignCpu
    {
        /// <summary>Runs some groups of Softsign.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SoftsignKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, default(Function));
        }

        /// <summary>Runs some groups of SoftsignGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SoftsignGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.X, arguments.Dy, arguments.Dx, default(Gradient));
        }

        private readonly struct Function : IUnaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x) => x / (Vector<float>.One + Vector.Abs(x));
        }

        private readonly struct Gradient : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> dy)
            {
                var factor = Vector<float>.One / (Vector<float>.One + Vector.Abs(x));
                return dy * factor * factor;
            }
        }
    }
}
