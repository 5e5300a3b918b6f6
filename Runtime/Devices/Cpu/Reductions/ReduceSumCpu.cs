using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of ReduceSum.</summary>
    internal static unsafe class ReduceSumCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ReduceSumKernel.Arguments(dispatch);
            AxisReduction.Run<Sum>(groups, arguments.X, arguments.Y, dispatch.SizeX, arguments.Axis, arguments.Inner, arguments.Factor);
        }
    }
}
