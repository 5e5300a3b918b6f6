using System;
using Hebb.Data.Images;

namespace Hebb.Imaging
{
    /// <summary>
    /// Gives each of 256 levels a colour. The tables are whole numbers, so the same levels give the same bytes on every
    /// platform. Made for people who confuse red and green, too; the lightness of <see cref="Grey"/> and <see cref="Viridis"/>
    /// grows with the level.
    /// </summary>
    public sealed class ColorMap
    {
        /// <summary>How many levels there are.</summary>
        public const int Levels = 256;

        /// <summary>The level that <see cref="Diverging"/> draws in its neutral colour.</summary>
        public const int NeutralLevel = 128;

        private const int Channels = 3;

        private readonly byte[] table = new byte[Levels * Channels];

        /// <summary>Straight lines between colours at given levels; before the first and after the last nothing changes.</summary>
        private ColorMap(params (int Level, int Color)[] marks)
        {
            for (var level = 0; level < Levels; level++)
            {
                var next = Array.FindIndex(marks, mark => mark.Level >= level);
                var (before, after) = (marks[Math.Max(0, next - 1)], marks[Math.Max(0, next)]);
                for (var channel = 0; channel < Channels; channel++)
                {
                    table[(level * Channels) + channel] = Mix(before, after, level, 8 * (Channels - 1 - channel));
                }
            }
        }

        /// <summary>Black to white.</summary>
        public static ColorMap Grey { get; } = new ColorMap((0, 0x000000), (255, 0xffffff));

        /// <summary>Dark violet over green to yellow, for magnitudes: after the map of S. van der Walt and N. Smith (2015), drawn through 16 of its colours.</summary>
        public static ColorMap Viridis { get; } = new ColorMap(
            (0, 0x440154), (17, 0x481a6c), (34, 0x472f7d), (51, 0x414487), (68, 0x39568c), (85, 0x31688e), (102, 0x2a788e), (119, 0x23888e),
            (136, 0x1f988b), (153, 0x22a884), (170, 0x35b779), (187, 0x54c568), (204, 0x7ad151), (221, 0xa5db36), (238, 0xd2e21b), (255, 0xfde725));

        /// <summary>Orange below <see cref="NeutralLevel"/>, nearly white there, blue above it, for signed values.</summary>
        public static ColorMap Diverging { get; } = new ColorMap(
            (1, 0x7a3404), (43, 0xc9640e), (86, 0xf2b272), (NeutralLevel, 0xf6f5f2), (170, 0x8fbfe8), (213, 0x2c74c6), (255, 0x0a3163));

        /// <summary>Red, green and blue of every level, one level after another.</summary>
        public ReadOnlySpan<byte> Table => table;

        /// <summary>Draws levels, row by row, as an RGB picture.</summary>
        /// <exception cref="ArgumentException">There are not width * height levels.</exception>
        public Image Paint(ReadOnlySpan<byte> levels, int width, int height)
        {
            if (levels.Length != (long)width * height)
            {
                throw new ArgumentException($"A picture of {width}x{height} takes {(long)width * height} levels, but {levels.Length} were given.", nameof(levels));
            }

            var picture = new Image(width, height, Channels);
            for (var pixel = 0; pixel < levels.Length; pixel++)
            {
                table.AsSpan(levels[pixel] * Channels, Channels).CopyTo(picture.Pixels.AsSpan(pixel * Channels));
            }

            return picture;
        }

        /// <summary>Draws values, row by row, as an RGB picture.</summary>
        /// <exception cref="ArgumentException">There are not width * height values.</exception>
        public Image Paint(ReadOnlySpan<float> values, int width, int height, ValueScale scale) => Paint(scale.Levels(values), width, height);

        private static byte Mix((int Level, int Color) before, (int Level, int Color) after, int level, int shift)
        {
            var (low, high) = ((before.Color >> shift) & 0xff, (after.Color >> shift) & 0xff);
            var (done, span) = (level - before.Level, after.Level - before.Level);
            return span <= 0 || done <= 0 ? (byte)low : (byte)(((low * (span - done)) + (high * done) + (span / 2)) / span);
        }
    }
}
