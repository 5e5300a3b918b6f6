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
            var wholeDepth = depth - (depth % 4);
            for (; Avx512F.IsSupported && column + 16 <= columns; column += 16)
            {
                for (var k = 0; k < wholeDepth; k += 4)
                {
                    Transpose16x4(source + (column * stride) + k, stride, packed + ((long)k * width) + column, width);
                }

                TransposeScalar(source + (column * stride) + wholeDepth, stride, depth - wholeDepth, 16, width, packed + ((long)wholeDepth * width) + column);
            }

            for (; Sse.IsSupported && column + 4 <= columns; column += 4)
            {
                for (var k = 0; k < wholeDepth; k += 4)
                {
                    Transpose4x4(source + (column * stride) + k, stride, packed + ((long)k * width) + column, width);
                }

                TransposeScalar(source + (column * stride) + wholeDepth, stride, depth - wholeDepth, 4, width, packed + ((long)wholeDepth * width) + column);
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
        // Transposes four blocks of 4 x 4 at a time, each in its quarter of the vectors.
        [MethodImpl(Hot.Inline)]
        private static void Transpose16x4(float* source, long stride, float* packed, int width)
        {
            var row0 = EveryFourth(source, stride);
            var row1 = EveryFourth(source + stride, stride);
            var row2 = EveryFourth(source + (2 * stride), stride);
            var row3 = EveryFourth(source + (3 * stride), stride);
            var low01 = Avx512F.UnpackLow(row0, row1).AsDouble();
            var high01 = Avx512F.UnpackHigh(row0, row1).AsDouble();
            var low23 = Avx512F.UnpackLow(row2, row3).AsDouble();
            var high23 = Avx512F.UnpackHigh(row2, row3).AsDouble();
            Avx512F.Store(packed, Avx512F.UnpackLow(low01, low23).AsSingle());
            Avx512F.Store(packed + width, Avx512F.UnpackHigh(low01, low23).AsSingle());
            Avx512F.Store(packed + (2 * width), Avx512F.UnpackLow(high01, high23).AsSingle());
            Avx512F.Store(packed + (3 * width), Avx512F.UnpackHigh(high01, high23).AsSingle());
        }

        // Four elements of a row and of the fourth, eighth and twelfth row below it.
        [MethodImpl(Hot.Inline)]
        private static Vector512<float> EveryFourth(float* source, long stride)
        {
            var rows = Vector128.Load(source).ToVector256Unsafe().ToVector512Unsafe();
            rows = Avx512F.InsertVector128(rows, Vector128.Load(source + (4 * stride)), 1);
            rows = Avx512F.InsertVector128(rows, Vector128.Load(source + (8 * stride)), 2);
            return Avx512F.InsertVector128(rows, Vector128.Load(source + (12 * stride)), 3);
        }

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
