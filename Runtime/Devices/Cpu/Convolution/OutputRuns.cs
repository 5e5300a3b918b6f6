using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// The places of a stretch of positions in the output of a convolution. Positions run on from row to row of the spread image, and those between
    /// the rows of the output have no place there.
    /// </summary>
    internal readonly unsafe struct OutputRuns
    {
        /// <summary>Ints of working memory.</summary>
        public const int Memory = 4 * MaxRuns;

        // Each position is a run when the rows have one element.
        private const int MaxRuns = 32;

        private readonly int* lanes;
        private readonly int* lengths;
        private readonly int* places;
        private readonly int* rooms;

        /// <summary>Finds the runs of <paramref name="positions"/> positions from <paramref name="start"/> on.</summary>
        /// <param name="arguments">The convolution.</param>
        /// <param name="start">First position.</param>
        /// <param name="positions">Number of positions, at most 32.</param>
        /// <param name="end">The output element, rows times columns, after the last that this work group writes.</param>
        /// <param name="memory"><see cref="Memory"/> ints.</param>
        public OutputRuns(in ConvolutionKernel.Arguments arguments, int start, int positions, int end, int* memory)
        {
            lanes = memory;
            lengths = memory + MaxRuns;
            places = memory + (2 * MaxRuns);
            rooms = memory + (3 * MaxRuns);
            Count = 0;
            var compact = arguments.YRow == arguments.Columns;
            var row = start / arguments.Pitch;
            var column = start % arguments.Pitch;
            for (var lane = 0; lane < positions; row++, column = 0)
            {
                if (column < arguments.Columns)
                {
                    lanes[Count] = lane;
                    lengths[Count] = Math.Min(arguments.Columns - column, positions - lane);
                    places[Count] = (row * arguments.YRow) + (column * arguments.YColumn);
                    rooms[Count] = compact ? end - places[Count] : lengths[Count];
                    Count++;
                }

                lane += arguments.Pitch - column;
            }
        }

        /// <summary>Number of runs.</summary>
        public int Count { get; }

        /// <summary>The first position of a run.</summary>
        public int Lane(int run) => lanes[run];

        /// <summary>Positions of a run.</summary>
        public int Length(int run) => lengths[run];

        /// <summary>Where in its plane a run begins.</summary>
        public int Place(int run) => places[run];

        /// <summary>Elements from the begin of a run on that the work group may write; what goes beyond the run, the next one overwrites.</summary>
        public int Room(int run) => rooms[run];
    }
}
