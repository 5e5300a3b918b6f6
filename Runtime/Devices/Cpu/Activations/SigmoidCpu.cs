using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Sigmoid and SigmoidGradient.</summary>
    internal static unsafe class SigmoidCpu
    {
        /// <summary>Runs some groups of Sigmoid.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SigmoidKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, default(Sigmoid));
        }

        /// <summary>Runs some groups of SigmoidGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SigmoidGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.Y, arguments.Dy, arguments.Dx, default(Gradient));
        }

        private readonly struct Gradient : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> y, Vector<float> dy) => dy * y * (Vector<float>.One - y);
        }
    }
}
