using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of SumRows: the reduction of [1, rows, columns].</summary>
    internal static unsafe class SumRowsCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SumRowsKernel.Arguments(dispatch);
            AxisReduction.Run<Sum>(groups, arguments.X, arguments.Y, arguments.Columns, arguments.Rows, arguments.Columns, 1);
        }
    }
}
