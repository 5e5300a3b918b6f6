using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of PackPanels.</summary>
    internal static unsafe class PackPanelsCpu
    {
        /// <summary>Lines that one group covers.</summary>
        public const int TileDepth = 64;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new PackPanelsKernel.Arguments(dispatch);
            for (var group = groups.First; group < groups.End; group++)
            {
                var panel = group % groups.X;
                var first = group / groups.X % groups.Y * TileDepth;
                var part = group / groups.X / groups.Y;
                var end = Math.Min(first + TileDepth, arguments.Depth);
                for (var line = first; line < end; line++)
                {
                    Pack(arguments, panel, line, part);
                }
            }
        }

        private static void Pack(in PackPanelsKernel.Arguments arguments, int panel, int line, int part)
        {
            const int Width = RecurrentProduct.Units;
            var columns = Math.Min(Width, arguments.Columns - (panel * Width));
            var source = arguments.X + ((long)part * arguments.PartStride) + ((long)line * arguments.DepthStride) + ((long)panel * Width * arguments.ColumnStride);
            var packed = arguments.Y + (((((long)panel * arguments.Depth) + line) * arguments.Parts) + part) * Width;
            for (var column = 0; column < columns; column++)
            {
                packed[column] = source[(long)column * arguments.ColumnStride];
            }

            new Span<float>(packed + columns, Width - columns).Clear();
        }
    }
}
