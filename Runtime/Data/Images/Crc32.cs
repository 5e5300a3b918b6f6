using System;

namespace Hebb.Data.Images
{
    /// <summary>The checksum of PNG chunks (PNG specification, annex D: polynomial 0xEDB88320, reflected).</summary>
    internal static class Crc32
    {
        private static readonly uint[] Table = BuildTable();

        /// <summary>The checksum of two spans one after the other.</summary>
        public static uint Compute(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => ~Continue(Continue(uint.MaxValue, first), second);

        private static uint Continue(uint state, ReadOnlySpan<byte> bytes)
        {
            foreach (var value in bytes)
            {
                state = Table[(byte)(state ^ value)] ^ (state >> 8);
            }

            return state;
        }

        private static uint[] BuildTable()
        {
            var table = new uint[256];
            for (uint value = 0; value < table.Length; value++)
            {
                var state = value;
                for (var bit = 0; bit < 8; bit++)
                {
                    state = (state & 1) != 0 ? 0xEDB88320 ^ (state >> 1) : state >> 1;
                }

                table[value] = state;
            }

            return table;
        }
    }
}
