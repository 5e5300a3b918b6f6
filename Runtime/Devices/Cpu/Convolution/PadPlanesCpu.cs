using System;
using System.Numerics;
using System.Runtime.CompilerServices;
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
            var range = new ItemRange(groups, arguments.Pitch, (arguments.Count + arguments.Pitch - 1) / arguments.Pitch);
            var phases = arguments.PhaseRows * arguments.PhaseColumns;
            var phase = range.First / arguments.Rows;
            var row = range.First % arguments.Rows;
            var end = (int)Math.Min((long)range.End * arguments.Pitch, arguments.Count);
            for (var place = range.First * arguments.Pitch; place < end; phase++, row = 0)
            {
                var plane = phase / phases;
                var shift = (phase % arguments.PhaseColumns) - arguments.Left;
                var begin = Math.Clamp((arguments.StrideColumns - 1 - shift) / arguments.StrideColumns, 0, arguments.Pitch);
                var stop = Math.Clamp((arguments.Width - shift + arguments.StrideColumns - 1) / arguments.StrideColumns, begin, arguments.Pitch);
                var source = ((long)plane * arguments.Height * arguments.Width) + shift;
                var first = (phase % phases / arguments.PhaseColumns) - arguments.Top;
                for (; row < arguments.Rows && place < end; row++, place += arguments.Pitch)
                {
                    var from = (row * arguments.StrideRows) + first;
                    if (plane < arguments.Planes && from >= 0 && from < arguments.Height)
                    {
                        Fill(arguments, source + ((long)from * arguments.Width), begin, stop, place, end);
                    }
                    else
                    {
                        new Span<float>(arguments.Y + place, Math.Min(arguments.Pitch, end - place)).Clear();
                    }
                }
            }
        }

        /// <summary>Fills a line whose element 0 would be element <paramref name="source"/> of x: from x between two columns, and else with zeros.</summary>
        [MethodImpl(Hot.Loop)]
        private static void Fill(in PadPlanesKernel.Arguments arguments, long source, int begin, int stop, int place, int end)
        {
            var stride = arguments.StrideColumns;
            var target = arguments.Y + place;
            var column = begin;
            if (stride == 1)
            {
                // Whole vectors, of which the last may go beyond the row: zeros and the next line are written over it.
                var whole = Math.Min(((long)arguments.Planes * arguments.Height * arguments.Width) - source, end - place) - Vector<float>.Count;
                for (; column < stop && column <= whole; column += Vector<float>.Count)
                {
                    *(Vector<float>*)(target + column) = *(Vector<float>*)(arguments.X + source + column);
                }
            }

            for (; column < stop; column++)
            {
                target[column] = arguments.X[source + ((long)column * stride)];
            }

            for (var zero = 0; zero < begin; zero++)
            {
                target[zero] = 0;
            }

            for (var zero = stop; zero < arguments.Pitch; zero++)
            {
                target[zero] = 0;
            }
        }
    }
}
