using System;
using System.Numerics;
#if NET9_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Hebb.Devices.Cpu
{
    /// <summary>The products at the heart of a recurrent step: the states of some rows times a panel of weights (see PackPanels).</summary>
    internal static unsafe class RecurrentProduct
    {
        /// <summary>Units that one group covers: those of a panel.</summary>
        public const int Units = 16;

        /// <summary>Rows of the batch that one group covers.</summary>
        public const int Rows = 64;

        // A part of a panel of this depth stays in the first-level cache while all rows pass by.
        private const int MaxDepth = 128;

        /// <summary>sums[row, column] = sum over the depth of state[row, d] panel[d, column], each along the depth in order.</summary>
        /// <param name="state">[rows, depth].</param>
        /// <param name="panel">[depth, columns].</param>
        /// <param name="rows">At most <see cref="Rows"/>.</param>
        /// <param name="depth">Length of the sums; 0 gives zeros.</param>
        /// <param name="columns">A multiple of <see cref="Units"/>.</param>
        /// <param name="sums">Room for 7 rows more.</param>
        public static void Run(float* state, float* panel, int rows, int depth, int columns, float* sums)
        {
            if (depth == 0)
            {
                new Span<float>(sums, rows * columns).Clear();
                return;
            }

#if NET9_0_OR_GREATER
            if (Avx512F.IsSupported)
            {
                Run<Vector512<float>, Avx512Arithmetic, Eight>(state, panel, rows, depth, columns, sums);
                return;
            }
#endif
            Run<Vector<float>, PortableArithmetic, Six>(state, panel, rows, depth, columns, sums);
        }

        private static void Run<TVector, TArithmetic, TRows>(float* state, float* panel, int rows, int depth, int columns, float* sums)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
            where TRows : struct, IConstant
        {
            var width = default(TArithmetic).Width;
            var tile = new GemmTile { ARowStride = depth, ADepthStride = 1, BStride = columns, CStride = columns };
            for (var first = 0; first < depth; first += MaxDepth)
            {
                tile.Depth = Math.Min(MaxDepth, depth - first);
                tile.Accumulate = first > 0;
                for (var column = 0; column < columns; column += 2 * width)
                {
                    tile.A = state + first;
                    tile.B = panel + ((long)first * columns) + column;
                    tile.C = sums + column;
                    GemmBlock<TVector, TArithmetic, TRows>.MultiplyPanel(tile, rows, columns - column > width);
                }
            }
        }
    }
}
