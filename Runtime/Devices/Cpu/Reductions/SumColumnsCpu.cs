using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of SumColumns: the reduction of [rows, columns, 1].</summary>
    internal static unsafe class SumColumnsCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SumColumnsKernel.Arguments(dispatch);
            AxisReduction.Run<Sum>(groups, arguments.X, arguments.Y, arguments.Rows, arguments.Columns, 1, 1);
        }
    }
}
