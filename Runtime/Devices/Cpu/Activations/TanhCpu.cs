using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Tanh and TanhGradient.</summary>
    internal static unsafe class TanhCpu
    {
        /// <summary>Runs some groups of Tanh.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new TanhKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, default(Tanh));
        }

        /// <summary>Runs some groups of TanhGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new TanhGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.Y, arguments.Dy, arguments.Dx, default(Gradient));
        }

        private readonly struct Gradient : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> y, Vector<float> dy) => dy * (Vector<float>.One - (y * y));
        }
    }
}
