using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of PadPlanes, line by line.</summary>
    internal static unsafe class PadPlanesCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new PadPlanesKernel.Arguments(dispatch);
            var lines = (arguments.Count + arguments.Pitch - 1) / arguments.Pitch;
            var range = new ItemRange(groups, arguments.Pitch, lines);
            var phases = arguments.PhaseRows * arguments.PhaseColumns;
            for (var line = range.First; line < range.End; line++)
            {
                var phase = line / arguments.Rows;
                var plane = phase / phases;
                var row = (line % arguments.Rows * arguments.StrideRows) + (phase % phases / arguments.PhaseColumns) - arguments.Top;
                var shift = (phase % arguments.PhaseColumns) - arguments.Left;
                var place = line * arguments.Pitch;
                var target = new Span<float>(arguments.Y + place, Math.Min(arguments.Pitch, arguments.Count - place));
                if (plane < arguments.Planes && row >= 0 && row < arguments.Height)
                {
                    Fill(arguments, arguments.X + (((long)plane * arguments.Height) + row) * arguments.Width, shift, target);
                }
                else
                {
                    target.Clear();
                }
            }
        }

        private static void Fill(in PadPlanesKernel.Arguments arguments, float* source, int shift, Span<float> target)
        {
            var stride = arguments.StrideColumns;
            var first = Math.Clamp((-shift + stride - 1) / stride, 0, target.Length);
            var end = Math.Clamp((arguments.Width - shift + stride - 1) / stride, first, target.Length);
            target.Slice(0, first).Clear();
            if (stride == 1)
            {
                new ReadOnlySpan<float>(source + first + shift, end - first).CopyTo(target.Slice(first));
            }
            else
            {
                for (var column = first; column < end; column++)
                {
                    target[column] = source[(column * stride) + shift];
                }
            }

            target.Slice(end).Clear();
        }
    }
}
