using System;

namespace Hebb.Devices.Cpu
{
    /// <summary>Walks the elements of some groups line by line along the last of six axes, and says where each line lies in an array with strides.</summary>
    internal unsafe ref struct StridedLines
    {
        private const int LastAxis = 5;

        private readonly int* extents;
        private readonly int* strides;
        private readonly int offset;
        private readonly int end;

        /// <summary>Begins before the first line.</summary>
        /// <param name="groups">Groups of an element loop.</param>
        /// <param name="count">Elements in all.</param>
        /// <param name="extents">Five extents, from the second axis on.</param>
        /// <param name="strides">Six strides.</param>
        /// <param name="offset">Where the first element lies.</param>
        public StridedLines(in GroupRange groups, int count, int* extents, int* strides, int offset)
        {
            this.extents = extents;
            this.strides = strides;
            this.offset = offset;
            Start = groups.First * ElementLoop.Tile;
            end = ElementLoop.End(groups, count);
            Length = 0;
            Place = 0;
        }

        /// <summary>First element of the line, counted without strides.</summary>
        public int Start { get; private set; }

        /// <summary>Elements of the line.</summary>
        public int Length { get; private set; }

        /// <summary>Where the line's first element lies in the array with strides.</summary>
        public int Place { get; private set; }

        /// <summary>Goes to the next line; false when there is none.</summary>
        public bool Next()
        {
            Start += Length;
            if (Start >= end)
            {
                return false;
            }

            var column = Start % extents[LastAxis - 1];
            Length = Math.Min(extents[LastAxis - 1] - column, end - Start);
            Place = offset + (column * strides[LastAxis]);
            var rest = Start / extents[LastAxis - 1];
            for (var axis = LastAxis - 1; axis > 0; axis--)
            {
                Place += rest % extents[axis - 1] * strides[axis];
                rest /= extents[axis - 1];
            }

            Place += rest * strides[0];
            return true;
        }
    }
}
