using System;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>Makes the whole picture lighter or darker; no level leaves the range from black to white.</summary>
    public sealed class Brightness : PixelAugmentation
    {
        private readonly double amount;

        /// <summary>Sets how much at most, from 0 to 1, where 1 is the way from black to white; all amounts up to it are equally likely.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The amount is no such number.</exception>
        public Brightness(double amount)
        {
            this.amount = Require(amount, 1, nameof(amount));
        }

        /// <inheritdoc/>
        public override void Apply(PlanarImage image, SeededRandom random)
        {
            var share = random.Uniform(-1, 1) * amount;
            for (var channel = 0; channel < image.Channels; channel++)
            {
                image.Stretch(channel, 1, (float)(share * (image.White(channel) - image.Black(channel))));
            }
        }
    }
}
