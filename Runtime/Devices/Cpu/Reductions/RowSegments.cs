using System;

namespace Hebb.Devices.Cpu
{
    /// <summary>Cuts the elements [start, end) of a matrix at the ends of its rows.</summary>
    internal struct RowSegments
    {
        private readonly int end;
        private readonly int columns;

        /// <summary>Begins before the first segment of the elements that some groups of an element loop cover.</summary>
        public RowSegments(in GroupRange groups, int count, int columns)
        {
            this.columns = columns;
            Start = groups.First * ElementLoop.Tile;
            Length = 0;
            end = ElementLoop.End(groups, count);
        }

        /// <summary>First element of the segment.</summary>
        public int Start { get; private set; }

        /// <summary>Elements of the segment.</summary>
        public int Length { get; private set; }

        /// <summary>The row it lies in.</summary>
        public readonly int Row => Start / columns;

        /// <summary>The column it starts in.</summary>
        public readonly int Column => Start % columns;

        /// <summary>Goes to the next segment; false when there is none.</summary>
        public bool Next()
        {
            Start += Length;
            Length = Math.Min(columns - Column, end - Start);
            return Start < end;
        }
    }
}
