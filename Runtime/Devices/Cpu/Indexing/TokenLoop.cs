using System;

namespace Hebb.Devices.Cpu
{
    /// <summary>Which tokens the groups of a kernel that treats them one by one cover; a group covers whole rows.</summary>
    internal static class TokenLoop
    {
        /// <summary>Tokens of one group.</summary>
        public const int Tile = 64;

        /// <summary>First token of some groups.</summary>
        public static int First(in GroupRange groups) => groups.First * Tile;

        /// <summary>The token after the last one of some groups, of <paramref name="count"/> in all.</summary>
        public static int End(in GroupRange groups, int count) => (int)Math.Min((long)groups.End * Tile, count);
    }
}
