using System;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>Moves the picture by a random part of its size, fractions of pixels included. <see cref="RandomCrop"/> moves by whole pixels.</summary>
    public sealed class RandomShift : GeometricAugmentation
    {
        private readonly double horizontal;
        private readonly double vertical;

        /// <summary>Sets how far at most, as shares of width and height from 0 to 1; all distances up to it are equally likely.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A share is no such number.</exception>
        public RandomShift(double horizontal, double vertical)
        {
            this.horizontal = Require(horizontal, 1, nameof(horizontal));
            this.vertical = Require(vertical, 1, nameof(vertical));
        }

        /// <inheritdoc/>
        public override AffineMap Draw(SeededRandom random, int width, int height)
        {
            var right = random.Uniform(-1, 1) * horizontal * width;
            var down = random.Uniform(-1, 1) * vertical * height;
            return AffineMap.Translation(right, down);
        }
    }
}
