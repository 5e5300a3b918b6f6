using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of CopyBlocks.</summary>
    internal static unsafe class CopyBlocksCpu
    {
        /// <summary>Elements of a block that one group covers.</summary>
        public const int TileLength = ElementLoop.Tile;

        /// <summary>Blocks that one group covers.</summary>
        public const int TileRows = 64;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new CopyBlocksKernel.Arguments(dispatch);
            for (var group = groups.First; group < groups.End; group++)
            {
                var first = group % groups.X * TileLength;
                var length = Math.Min(TileLength, arguments.Length - first);
                var row = group / groups.X * TileRows;
                for (var end = Math.Min(row + TileRows, arguments.Rows); row < end; row++)
                {
                    var source = arguments.X + arguments.XOffset + ((long)row * arguments.XStride) + first;
                    var target = arguments.Y + arguments.YOffset + ((long)row * arguments.YStride) + first;
                    new Span<float>(source, length).CopyTo(new Span<float>(target, length));
                }
            }
        }
    }
}
