using System;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// Which whole items (planes, lines) the groups of a dispatch cover whose size counts elements: those that begin in a group's elements.
    /// </summary>
    internal readonly struct ItemRange
    {
        /// <summary>Elements of one group.</summary>
        public const int Tile = 8192;

        /// <summary>Finds the items of some groups.</summary>
        /// <param name="groups">The groups.</param>
        /// <param name="size">Elements of an item.</param>
        /// <param name="count">Number of items.</param>
        public ItemRange(in GroupRange groups, int size, int count)
        {
            First = Begin(groups.First, size, count);
            End = Begin(groups.End, size, count);
        }

        /// <summary>First item.</summary>
        public int First { get; }

        /// <summary>The item after the last one.</summary>
        public int End { get; }

        private static int Begin(int group, int size, int count) => (int)Math.Min(count, (((long)group * Tile) + size - 1) / size);
    }
}
