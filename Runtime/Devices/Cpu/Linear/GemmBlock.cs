using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// One group of a matrix product: a block of the result, summed in scratch memory panel by panel (Goto and van de Geijn,
    /// Anatomy of High-Performance Matrix Multiplication, 2008), then finished and written once. Every element is summed along
    /// the depth in order, whatever the block it lies in.
    /// </summary>
    /// <typeparam name="TVector">The vector type.</typeparam>
    /// <typeparam name="TArithmetic">Its operations.</typeparam>
    /// <typeparam name="TRows">Rows of a register tile: as many as leave no sum in memory, at two vectors a row.</typeparam>
    internal static unsafe class GemmBlock<TVector, TArithmetic, TRows>
        where TVector : unmanaged
        where TArithmetic : struct, IVectorArithmetic<TVector>
        where TRows : struct, IConstant
    {
        // A panel of this depth and the rows it is multiplied with stay in a first-level cache of 48 KiB.
        private const int MaxDepth = 256;

        // Fewer rows than this do not repay the packing of a panel that can be read in place.
        private const int RowsWorthPacking = 16;

        /// <summary>Computes the block of C at (<paramref name="row"/>, <paramref name="column"/>) of batch item <paramref name="batch"/>.</summary>
        public static void Run(in GemmKernel.Arguments arguments, int batch, int row, int column, float* scratch)
        {
            var rows = Math.Min(GemmCpu.TileRows, arguments.M - row);
            var columns = Math.Min(GemmCpu.TileColumns, arguments.N - column);
            var sums = scratch;
            var packed = sums + (GemmCpu.TileColumns * (GemmCpu.TileRows + default(TRows).Value));
            var panelWidth = 2 * default(TArithmetic).Width;

            var tile = new GemmTile
            {
                ARowStride = arguments.TransposeA != 0 ? 1 : arguments.K,
                ADepthStride = arguments.TransposeA != 0 ? arguments.M : 1,
                CStride = GemmCpu.TileColumns,
            };
            var a = arguments.A + arguments.AOffset + ((long)batch * arguments.ABatch) + (row * tile.ARowStride);
            var b = arguments.B + arguments.BOffset + ((long)batch * arguments.BBatch);
            var blocks = (arguments.K + MaxDepth - 1) / MaxDepth;
            var blockDepth = (arguments.K + blocks - 1) / blocks;
            for (var depth = 0; depth < arguments.K; depth += blockDepth)
            {
                tile.Depth = Math.Min(blockDepth, arguments.K - depth);
                tile.Accumulate = depth > 0;
                for (var panel = 0; panel < columns; panel += panelWidth)
                {
                    SetPanel(ref tile, arguments, b, depth, column + panel, rows, packed);
                    tile.A = a + (depth * tile.ADepthStride);
                    tile.C = sums + panel;
                    MultiplyPanel(tile, rows, columns - panel > default(TArithmetic).Width);
                }
            }

            GemmEpilogue.Run(arguments, sums, batch, row, column, rows, columns);
        }

        private static void SetPanel(ref GemmTile tile, in GemmKernel.Arguments arguments, float* b, int depth, int column, int rows, float* packed)
        {
            var width = default(TArithmetic).Width;
            var columns = arguments.N - column;
            var panelWidth = columns > width ? 2 * width : width;
            tile.B = packed;
            tile.BStride = panelWidth;
            if (arguments.TransposeB != 0)
            {
                GemmPanel.Transpose(b + ((long)column * arguments.K) + depth, arguments.K, tile.Depth, Math.Min(columns, panelWidth), panelWidth, packed);
                return;
            }

            var source = b + ((long)depth * arguments.N) + column;
            if (rows < RowsWorthPacking && columns >= panelWidth)
            {
                tile.B = source;
                tile.BStride = arguments.N;
                return;
            }

            var end = b + ((long)arguments.K * arguments.N);
            GemmPanel.Copy<TVector, TArithmetic>(source, arguments.N, end, tile.Depth, Math.Min(columns, panelWidth), panelWidth, packed);
        }

        /// <summary>Multiplies <paramref name="rows"/> rows of a with a panel of one vector of columns, or a <paramref name="pair"/>; up to 7 rows of c behind them are overwritten.</summary>
        public static void MultiplyPanel(GemmTile tile, int rows, bool pair)
        {
            for (var row = 0; row < rows;)
            {
                tile.Rows = rows - row;
                var done = pair ? MultiplyRows<Two>(tile) : MultiplyRows<One>(tile);
                row += done;
                tile.A += done * tile.ARowStride;
                tile.C += done * tile.CStride;
            }
        }

        private static int MultiplyRows<TVectors>(in GemmTile tile)
            where TVectors : struct, IConstant
        {
            if (tile.Rows > 4)
            {
                tile.Multiply<TVector, TArithmetic, TRows, TVectors>();
                return default(TRows).Value;
            }

            if (tile.Rows > 1)
            {
                tile.Multiply<TVector, TArithmetic, Four, TVectors>();
                return default(Four).Value;
            }

            tile.Multiply<TVector, TArithmetic, One, TVectors>();
            return default(One).Value;
        }
    }
}
