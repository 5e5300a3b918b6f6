using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of ReduceMax.</summary>
    internal static unsafe class ReduceMaxCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ReduceMaxKernel.Arguments(dispatch);
            AxisReduction.Run<Maximum>(groups, arguments.X, arguments.Y, dispatch.SizeX, arguments.Axis, arguments.Inner, 1);
        }
    }
}
