using System;

namespace Hebb.Data.Images
{
    /// <summary>The row filters of PNG: each byte is stored as its difference from a guess (PNG specification, clause 9).</summary>
    internal static class PngFilter
    {
        /// <summary>Number of filter types.</summary>
        public const int Count = 5;

        /// <summary>Turns a stored row back into bytes, in place.</summary>
        /// <param name="type">0 to 4.</param>
        /// <param name="row">The stored bytes.</param>
        /// <param name="above">The finished row above; zeros for the first.</param>
        /// <param name="distance">Bytes per pixel, at least 1.</param>
        public static void Undo(int type, Span<byte> row, ReadOnlySpan<byte> above, int distance)
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] += Guess(type, row, above, i, distance);
            }
        }

        /// <summary>Writes the differences of <paramref name="row"/> to <paramref name="stored"/>.</summary>
        public static void Apply(int type, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int distance, Span<byte> stored)
        {
            for (var i = 0; i < row.Length; i++)
            {
                stored[i] = (byte)(row[i] - Guess(type, row, above, i, distance));
            }
        }

        private static byte Guess(int type, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int i, int distance)
        {
            int left = i >= distance ? row[i - distance] : 0;
            switch (type)
            {
                case 0:
                    return 0;
                case 1:
                    return (byte)left;
                case 2:
                    return above[i];
                case 3:
                    return (byte)((left + above[i]) / 2);
                default:
                    return Paeth(left, above[i], i >= distance ? above[i - distance] : 0);
            }
        }

        private static byte Paeth(int left, int above, int aboveLeft)
        {
            var toLeft = Math.Abs(above - aboveLeft);
            var toAbove = Math.Abs(left - aboveLeft);
            var toAboveLeft = Math.Abs(left + above - (2 * aboveLeft));
            if (toLeft <= toAbove && toLeft <= toAboveLeft)
            {
                return (byte)left;
            }

            return (byte)(toAbove <= toAboveLeft ? above : aboveLeft);
        }
    }
}
