using System;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>Makes what is seen larger or smaller about the middle, in a frame of the same size.</summary>
    public sealed class RandomZoom : GeometricAugmentation
    {
        private const double MostAmount = 0.99;

        private readonly double amount;

        /// <summary>Sets how much at most, from 0 to 0.99: the size becomes 1 - amount to 1 + amount times what it was, all equally likely.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The amount is no such number.</exception>
        public RandomZoom(double amount)
        {
            this.amount = Require(amount, MostAmount, nameof(amount));
        }

        /// <inheritdoc/>
        public override AffineMap Draw(SeededRandom random, int width, int height)
        {
            var factor = 1 + (random.Uniform(-1, 1) * amount);
            return AffineMap.Scaling(factor, factor);
        }
    }
}
