using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of ToFloat.</summary>
    internal static unsafe class ToFloatCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ToFloatKernel.Arguments(dispatch);
            var end = ElementLoop.End(groups, arguments.Count);
            for (var index = groups.First * ElementLoop.Tile; index < end; index++)
            {
                arguments.Y[index] = arguments.X[index];
            }
        }
    }
}
