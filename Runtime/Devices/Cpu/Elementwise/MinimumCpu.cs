using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Minimum.</summary>
    internal static unsafe class MinimumCpu
    {
        /// <summary>Runs some groups of Minimum.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new MinimumKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.A, arguments.B, arguments.Y, default(Function));
        }

        private readonly struct Function : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> a, Vector<float> b) => VectorMath.AtMost(a, b);
        }
    }
}
