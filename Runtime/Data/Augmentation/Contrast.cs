using System;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>Draws the levels of each channel away from their mean or towards it; no level leaves the range from black to white.</summary>
    public sealed class Contrast : PixelAugmentation
    {
        private readonly double amount;

        /// <summary>Sets how much at most, from 0 to 1: distances from the mean become 1 - amount to 1 + amount times what they were, all equally likely.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The amount is no such number.</exception>
        public Contrast(double amount)
        {
            this.amount = Require(amount, 1, nameof(amount));
        }

        /// <inheritdoc/>
        public override void Apply(PlanarImage image, SeededRandom random)
        {
            var factor = 1 + (random.Uniform(-1, 1) * amount);
            for (var channel = 0; channel < image.Channels; channel++)
            {
                image.Stretch(channel, (float)factor, (float)((1 - factor) * Mean(image.Plane(channel))));
            }
        }

        private static double Mean(ReadOnlySpan<float> plane)
        {
            var sum = 0.0;
            foreach (var value in plane)
            {
                sum += value;
            }

            return sum / plane.Length;
        }
    }
}
