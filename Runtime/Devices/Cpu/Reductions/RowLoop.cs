using System;

namespace Hebb.Devices.Cpu
{
    /// <summary>Which rows the groups of a row by row kernel cover.</summary>
    internal static class RowLoop
    {
        /// <summary>Rows of one group.</summary>
        public const int Tile = 32;

        /// <summary>First row of some groups.</summary>
        public static int First(in GroupRange groups) => groups.First * Tile;

        /// <summary>The row after the last one of some groups, of <paramref name="rows"/> in all.</summary>
        public static int End(in GroupRange groups, int rows) => (int)Math.Min((long)groups.End * Tile, rows);
    }
}
