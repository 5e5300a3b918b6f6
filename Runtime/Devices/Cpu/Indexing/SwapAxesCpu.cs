using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of SwapAxes.</summary>
    internal static unsafe class SwapAxesCpu
    {
        /// <summary>Rows that one group covers.</summary>
        public const int TileRows = 64;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SwapAxesKernel.Arguments(dispatch);
            var length = arguments.Length;
            for (var group = groups.First; group < groups.End; group++)
            {
                var column = group / groups.Y;
                var row = group % groups.Y * TileRows;
                for (var end = Math.Min(row + TileRows, arguments.Rows); row < end; row++)
                {
                    var source = arguments.X + ((((long)row * arguments.Columns) + column) * length);
                    var target = arguments.Y + ((((long)column * arguments.Rows) + row) * length);
                    new Span<float>(source, length).CopyTo(new Span<float>(target, length));
                }
            }
        }
    }
}
