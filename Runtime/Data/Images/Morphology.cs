using System;

namespace Hebb.Data.Images
{
    /// <summary>Grey morphology with a square (Serra, "Image analysis and mathematical morphology", 1982). What lies outside the picture does not count.</summary>
    internal static class Morphology
    {
        /// <summary>Takes away what is bright and narrower than the square: the least within it, then the greatest.</summary>
        /// <param name="grey">One channel.</param>
        /// <param name="reach">The square has 2 * reach + 1 pixels along each side.</param>
        public static Image Open(Image grey, int reach) =>
            ImageTransforms.Invert(Erode(ImageTransforms.Invert(Erode(grey, reach)), reach));

        /// <summary>Each pixel becomes the least within the square about it.</summary>
        private static Image Erode(Image grey, int reach)
        {
            var result = new Image(grey.Width, grey.Height, 1);
            var line = new byte[Math.Max(grey.Width, grey.Height) + (2 * reach)];
            for (var y = 0; y < grey.Height; y++)
            {
                ErodeLine(grey.Pixels, result.Pixels, y * grey.Width, 1, grey.Width, reach, line);
            }

            for (var x = 0; x < grey.Width; x++)
            {
                ErodeLine(result.Pixels, result.Pixels, x, grey.Width, grey.Height, reach, line);
            }

            return result;
        }

        /// <summary>The least of every window of a row or column, by windows that double in length.</summary>
        private static void ErodeLine(byte[] source, byte[] target, int start, int step, int count, int reach, byte[] line)
        {
            line.AsSpan().Fill(byte.MaxValue);
            for (var i = 0; i < count; i++)
            {
                line[reach + i] = source[start + (i * step)];
            }

            var window = (2 * reach) + 1;
            for (var length = 1; length < window;)
            {
                var shift = Math.Min(length, window - length);
                for (var i = 0; i + shift < count + (2 * reach); i++)
                {
                    line[i] = Math.Min(line[i], line[i + shift]);
                }

                length += shift;
            }

            for (var i = 0; i < count; i++)
            {
                target[start + (i * step)] = line[i];
            }
        }
    }
}
