using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Resample, plane by plane.</summary>
    internal static unsafe class ResampleCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ResampleKernel.Arguments(dispatch);
            var size = arguments.Rows * arguments.Columns;
            var range = new ItemRange(groups, size, arguments.Planes);
            for (var plane = range.First; plane < range.End; plane++)
            {
                var x = arguments.X + ((long)plane * arguments.Height * arguments.Width);
                var y = arguments.Y + ((long)plane * size);
                for (var row = 0; row < arguments.Rows; row++)
                {
                    for (var column = 0; column < arguments.Columns; column++)
                    {
                        *y++ = Element(arguments, x, arguments.Spans + (3 * row), arguments.Spans + (3 * (arguments.Rows + column)));
                    }
                }
            }
        }

        private static float Element(in ResampleKernel.Arguments arguments, float* x, int* rowSpan, int* columnSpan)
        {
            var source = x + ((long)rowSpan[0] * arguments.Width) + columnSpan[0];
            var rowWeights = arguments.Weights + rowSpan[1];
            var columnWeights = arguments.Weights + columnSpan[1];
            var sum = 0f;
            for (var a = 0; a < rowSpan[2]; a++)
            {
                var line = 0f;
                for (var b = 0; b < columnSpan[2]; b++)
                {
                    line += columnWeights[b] * source[b];
                }

                sum += rowWeights[a] * line;
                source += arguments.Width;
            }

            return sum;
        }
    }
}
