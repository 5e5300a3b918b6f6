using System;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>Mirrors top and bottom: for things seen from above or without an upright (a satellite picture; not a cat).</summary>
    public sealed class VerticalFlip : GeometricAugmentation
    {
        private readonly double probability;

        /// <summary>Sets how often, from 0 to 1.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The probability is no such number.</exception>
        public VerticalFlip(double probability = 0.5)
        {
            this.probability = Require(probability, 1, nameof(probability));
        }

        /// <inheritdoc/>
        public override AffineMap Draw(SeededRandom random, int width, int height) =>
            random.Uniform() < probability ? AffineMap.Scaling(1, -1) : AffineMap.Identity;
    }
}
