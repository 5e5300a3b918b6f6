using System;
using Hebb.Data.Images;

namespace Hebb.Imaging
{
    /// <summary>Makes pixels larger without mixing them.</summary>
    public static class Magnifier
    {
        /// <summary>Every pixel becomes a square of <paramref name="factor"/> x <paramref name="factor"/> pixels.</summary>
        /// <param name="image">The picture.</param>
        /// <param name="factor">At least 1; 1 gives the picture itself.</param>
        /// <exception cref="ArgumentOutOfRangeException">The factor is below 1.</exception>
        public static Image Enlarge(Image image, int factor)
        {
            if (factor < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(factor), factor, "A picture is enlarged by a whole number of at least 1.");
            }

            if (factor == 1)
            {
                return image;
            }

            var result = new Image(image.Width * factor, image.Height * factor, image.Channels);
            for (var y = 0; y < image.Height; y++)
            {
                var first = result.Row(y * factor);
                for (var x = 0; x < result.Width; x++)
                {
                    image.Row(y).Slice(x / factor * image.Channels, image.Channels).CopyTo(first.Slice(x * image.Channels));
                }

                for (var copy = 1; copy < factor; copy++)
                {
                    first.CopyTo(result.Row((y * factor) + copy));
                }
            }

            return result;
        }

        /// <summary>The largest whole factor that keeps <paramref name="length"/> pixels within <paramref name="wanted"/>, at least 1.</summary>
        public static int FactorFor(int length, int wanted) => Math.Max(1, wanted / Math.Max(1, length));
    }
}
