using System;
#if NET9_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of MaxPool and MaxPoolGradient, plane by plane.</summary>
    internal static unsafe class MaxPoolCpu
    {
        /// <summary>Runs some groups of MaxPool.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new MaxPoolKernel.Arguments(dispatch);
            var range = new ItemRange(groups, arguments.Rows * arguments.Columns, arguments.Planes);
            for (var plane = range.First; plane < range.End; plane++)
            {
                for (var row = 0; row < arguments.Rows; row++)
                {
                    PoolRow(arguments, plane, row, range.End * arguments.Rows * arguments.Columns);
                }
            }
        }

        /// <summary>Runs some groups of MaxPoolGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new MaxPoolGradientKernel.Arguments(dispatch);
            var size = arguments.Height * arguments.Width;
            var windows = arguments.Rows * arguments.Columns;
            var range = new ItemRange(groups, size, arguments.Planes);
            for (var plane = range.First; plane < range.End; plane++)
            {
                var dx = arguments.Dx + ((long)plane * size);
                var dy = arguments.Dy + ((long)plane * windows);
                var index = arguments.Index + ((long)plane * windows);
                new Span<float>(dx, size).Clear();
                for (var window = 0; window < windows; window++)
                {
                    if (index[window] >= 0)
                    {
                        dx[index[window]] += dy[window];
                    }
                }
            }
        }

        // A vector may write over the end of its row: the rows that follow are written later, up to the output element 'end'.
        private static void PoolRow(in MaxPoolKernel.Arguments arguments, int plane, int row, int end)
        {
            var x = arguments.X + ((long)plane * arguments.Height * arguments.Width);
            var output = ((plane * arguments.Rows) + row) * arguments.Columns;
            var top = (row * arguments.StrideRows) - arguments.Top;
            var inside = (Math.Max(0, arguments.Width - 1 - ((arguments.WindowColumns - 1) * arguments.DilationColumns) + arguments.Left) / arguments.StrideColumns) + 1;
            var column = 0;
            while (column < arguments.Columns)
            {
                var left = (column * arguments.StrideColumns) - arguments.Left;
#if NET9_0_OR_GREATER
                if (Avx2.IsSupported && arguments.StrideColumns <= 2 && left >= 0 && output + column + Lanes <= end && Fits(arguments, plane, top, left))
                {
                    PoolLanes(arguments, x, top, left, arguments.Y + output + column, arguments.Index + output + column);
                    column = Math.Min(column + Lanes, inside);
                    continue;
                }
#endif
                var largest = Largest(arguments, x, top, left);
                arguments.Index[output + column] = largest;
                arguments.Y[output + column] = largest < 0 ? float.NegativeInfinity : x[largest];
                column++;
            }
        }

        // The element of the plane that is the largest of the window at (top, left); -1 when the window holds none.
        private static int Largest(in MaxPoolKernel.Arguments arguments, float* x, int top, int left)
        {
            var where = -1;
            var best = float.NegativeInfinity;
            for (var a = 0; a < arguments.WindowRows; a++)
            {
                var row = top + (a * arguments.DilationRows);
                if (row < 0 || row >= arguments.Height)
                {
                    continue;
                }

                for (var b = 0; b < arguments.WindowColumns; b++)
                {
                    var column = left + (b * arguments.DilationColumns);
                    if (column < 0 || column >= arguments.Width)
                    {
                        continue;
                    }

                    var value = x[(row * arguments.Width) + column];
                    if (value > best || float.IsNaN(value) || where < 0)
                    {
                        best = value;
                        where = (row * arguments.Width) + column;
                    }
                }
            }

            return where;
        }

#if NET9_0_OR_GREATER
        private const int Lanes = 8;

        // Whether the window at (top, left) lies within its row and the vectors for it and its neighbours within x.
        private static bool Fits(in MaxPoolKernel.Arguments arguments, int plane, int top, int left)
        {
            var reach = (arguments.WindowColumns - 1) * arguments.DilationColumns;
            var lastRow = Math.Min(top + ((arguments.WindowRows - 1) * arguments.DilationRows), arguments.Height - 1);
            var behind = ((((long)plane * arguments.Height) + lastRow) * arguments.Width) + left + reach + (arguments.StrideColumns * Lanes);
            return left + reach < arguments.Width && behind <= (long)arguments.Planes * arguments.Height * arguments.Width;
        }

        [MethodImpl(Hot.Loop)]
        private static void PoolLanes(in MaxPoolKernel.Arguments arguments, float* x, int top, int left, float* y, int* index)
        {
            var best = Vector256.Create(float.NegativeInfinity);
            var where = Vector256.Create(-1);
            var places = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7) * arguments.StrideColumns;
            for (var a = 0; a < arguments.WindowRows; a++)
            {
                var row = top + (a * arguments.DilationRows);
                if (row < 0 || row >= arguments.Height)
                {
                    continue;
                }

                for (var b = 0; b < arguments.WindowColumns; b++)
                {
                    var place = (row * arguments.Width) + left + (b * arguments.DilationColumns);
                    var value = arguments.StrideColumns == 1 ? Vector256.Load(x + place) : EveryOther(x + place);

                    var better = Vector256.GreaterThan(value, best) | ~Vector256.Equals(value, value) | Vector256.LessThan(where, Vector256<int>.Zero).AsSingle();
                    best = Vector256.ConditionalSelect(better, value, best);
                    where = Vector256.ConditionalSelect(better.AsInt32(), places + Vector256.Create(place), where);
                }
            }

            best.Store(y);
            where.Store(index);
        }

        [MethodImpl(Hot.Inline)]
        private static Vector256<float> EveryOther(float* source)
        {
            var mixed = Avx.Shuffle(Vector256.Load(source), Vector256.Load(source + Lanes), 0b10_00_10_00);
            return Avx2.Permute4x64(mixed.AsDouble(), 0b11_01_10_00).AsSingle();
        }
#endif
    }
}
