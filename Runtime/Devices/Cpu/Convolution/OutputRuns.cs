using System;
using System.Numerics;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// The places of a stretch of positions in the output of a convolution. Positions run on from row to row of the spread image, and those between
    /// the rows of the output have no place there.
    /// </summary>
    internal unsafe struct OutputRuns
    {
        /// <summary>Ints of working memory for stretches of up to 32 positions.</summary>
        public const int Memory = 4 * 33;

        private readonly int* lanes;
        private readonly int* lengths;
        private readonly int* places;
        private readonly int* rooms;
        private int count;

        /// <summary>Works in <see cref="Memory"/> ints.</summary>
        public OutputRuns(int* memory)
        {
            lanes = memory;
            lengths = memory + 33;
            places = memory + (2 * 33);
            rooms = memory + (3 * 33);
            count = 0;
        }

        /// <summary>Finds the runs of <paramref name="positions"/> positions from <paramref name="start"/> on.</summary>
        /// <param name="arguments">The convolution.</param>
        /// <param name="start">First position.</param>
        /// <param name="positions">Number of positions.</param>
        /// <param name="end">The output element, rows times columns, after the last that this work group writes.</param>
        public void Set(in ConvolutionKernel.Arguments arguments, int start, int positions, int end)
        {
            var compact = arguments.YRow == arguments.Columns;
            var row = start / arguments.Pitch;
            var column = start % arguments.Pitch;
            count = 0;
            for (var lane = 0; lane < positions; row++, column = 0)
            {
                if (column < arguments.Columns)
                {
                    lanes[count] = lane;
                    lengths[count] = Math.Min(arguments.Columns - column, positions - lane);
                    places[count] = (row * arguments.YRow) + (column * arguments.YColumn);
                    rooms[count] = compact ? end - places[count] : lengths[count];
                    count++;
                }

                lane += arguments.Pitch - column;
            }
        }

        /// <summary>Stores the values of one filter, of which <paramref name="values"/> holds some more than there are positions.</summary>
        public readonly void Store(float* values, float* plane, int stride)
        {
            for (var run = 0; run < count; run++)
            {
                if (stride == 1)
                {
                    Copy(values + lanes[run], plane + places[run], lengths[run], rooms[run]);
                }
                else
                {
                    for (var lane = 0; lane < lengths[run]; lane++)
                    {
                        plane[places[run] + (lane * stride)] = values[lanes[run] + lane];
                    }
                }
            }
        }

        // What goes beyond a run the next one overwrites, as long as this work group has that much to come.
        private static void Copy(float* source, float* destination, int length, int room)
        {
            var lane = 0;
            for (; lane < length && lane + Vector<float>.Count <= room; lane += Vector<float>.Count)
            {
                *(Vector<float>*)(destination + lane) = *(Vector<float>*)(source + lane);
            }

            for (; lane < length; lane++)
            {
                destination[lane] = source[lane];
            }
        }
    }
}
