using System;
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
                var output = plane * arguments.Rows * arguments.Columns;
                var x = arguments.X + ((long)plane * arguments.Height * arguments.Width);
                for (var row = 0; row < arguments.Rows; row++)
                {
                    for (var column = 0; column < arguments.Columns; column++)
                    {
                        arguments.Index[output] = Largest(arguments, x, (row * arguments.StrideRows) - arguments.Top, (column * arguments.StrideColumns) - arguments.Left);
                        arguments.Y[output] = arguments.Index[output] < 0 ? float.NegativeInfinity : x[arguments.Index[output]];
                        output++;
                    }
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
    }
}
