#if NET9_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif
using System;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// Copies a panel of op(B), some rows deep and a register tile wide, to consecutive memory. Lanes beyond the last column
    /// receive whatever is at hand: they end in columns of the tile that nobody reads.
    /// </summary>
    internal static unsafe class GemmPanel
    {
        /// <summary>Packs <paramref name="depth"/> rows of a row-major matrix.</summary>
        /// <param name="source">First element of the panel.</param>
        /// <param name="stride">From a row to the next.</param>
        /// <param name="end">The element after the last of the matrix: nothing is read from there on.</param>
        /// <param name="depth">Rows.</param>
        /// <param name="columns">Columns that exist, at most <paramref name="width"/>.</param>
        /// <param name="width">Columns of the packed panel, a multiple of the vector's width.</param>
        /// <param name="packed">Receives depth * width elements.</param>
        [MethodImpl(Hot.Loop)]
        public static void Copy<TVector, TArithmetic>(float* source, long stride, float* end, int depth, int columns, int width, float* packed)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
        {
            var vector = default(TArithmetic);
            for (; depth > 0; depth--)
            {
                if (source + width <= end)
                {
                    for (var column = 0; column < width; column += vector.Width)
                    {
                        vector.Store(packed + column, vector.Load(source + column));
                    }
                }
                else
                {
                    Buffer.MemoryCopy(source, packed, columns * sizeof(float), columns * sizeof(float));
                }

                source += stride;
                packed += width;
            }
        }

        /// <summary>Packs <paramref name="depth"/> rows of a matrix that is stored transposed: row-major with one row per column of the panel.</summary>
        /// <param name="source">First element of the panel.</param>
        /// <param name="stride">From a column of the panel to the next.</param>
        /// <param name="depth">Rows of the panel.</param>
        /// <param name="columns">Columns that exist.</param>
        /// <param name="width">Columns of the packed panel.</param>
        /// <param name="packed">Receives depth * width elements.</param>
        [MethodImpl(Hot.Loop)]
        public static void Transpose(float* source, long stride, int depth, int columns, int width, float* packed)
        {
            var column = 0;
#if NET9_0_OR_GREATER
            if (Sse.IsSupported)
            {
                for (; column + 4 <= columns; column += 4)
                {
                    var wholeDepth = depth - (depth % 4);
                    for (var k = 0; k < wholeDepth; k += 4)
                    {
                        Transpose4x4(source + (column * stride) + k, stride, packed + ((long)k * width) + column, width);
                    }

                    TransposeScalar(source + (column * stride) + wholeDepth, stride, depth - wholeDepth, 4, width, packed + ((long)wholeDepth * width) + column);
                }
            }
#endif
            TransposeScalar(source + (column * stride), stride, depth, columns - column, width, packed + column);
        }

        private static void TransposeScalar(float* source, long stride, int depth, int columns, int width, float* packed)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var k = 0; k < depth; k++)
                {
                    packed[((long)k * width) + column] = source[(column * stride) + k];
                }
            }
        }

#if NET9_0_OR_GREATER
        [MethodImpl(Hot.Inline)]
        private static void Transpose4x4(float* source, long stride, float* packed, int width)
        {
            var row0 = Vector128.Load(source);
            var row1 = Vector128.Load(source + stride);
            var row2 = Vector128.Load(source + (2 * stride));
            var row3 = Vector128.Load(source + (3 * stride));
            var low01 = Sse.UnpackLow(row0, row1);
            var high01 = Sse.UnpackHigh(row0, row1);
            var low23 = Sse.UnpackLow(row2, row3);
            var high23 = Sse.UnpackHigh(row2, row3);
            Sse.MoveLowToHigh(low01, low23).Store(packed);
            Sse.MoveHighToLow(low23, low01).Store(packed + width);
            Sse.MoveLowToHigh(high01, high23).Store(packed + (2 * width));
            Sse.MoveHighToLow(high23, high01).Store(packed + (3 * width));
        }
#endif
    }
}
