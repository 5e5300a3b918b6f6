using System;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>
    /// Puts out a square somewhere in the picture, so that a model cannot rely on one part alone. Its middle may be any pixel, so that a
    /// part of it may lie outside. It is filled with 0 after normalisation: the mean of the data where that is subtracted, else black.
    /// DeVries and Taylor, "Improved regularization of convolutional neural networks with cutout", 2017, section 3.2.
    /// </summary>
    public sealed class Cutout : PixelAugmentation
    {
        private readonly int size;
        private readonly double probability;

        /// <summary>Sets the side of the square, from 0 to 16384 pixels, and how often, from 0 to 1.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
        public Cutout(int size, double probability = 1)
        {
            this.size = RequirePixels(size, nameof(size));
            this.probability = Require(probability, 1, nameof(probability));
        }

        /// <inheritdoc/>
        public override void Apply(PlanarImage image, SeededRandom random)
        {
            if (random.Uniform() >= probability)
            {
                return;
            }

            var left = random.Below(image.Width) - (size / 2);
            var top = random.Below(image.Height) - (size / 2);
            var first = Math.Max(left, 0);
            var count = Math.Min(left + size, image.Width) - first;
            for (var channel = 0; channel < image.Channels; channel++)
            {
                var plane = image.Plane(channel);
                for (var y = Math.Max(top, 0); y < Math.Min(top + size, image.Height); y++)
                {
                    plane.Slice((y * image.Width) + first, count).Clear();
                }
            }
        }
    }
}
