using System;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>Turns the picture about its middle.</summary>
    public sealed class RandomRotation : GeometricAugmentation
    {
        private const double HalfTurn = 180;

        private readonly double degrees;

        /// <summary>Sets how far at most to either side, from 0 to 180 degrees; all angles up to it are equally likely.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The angle is no such number.</exception>
        public RandomRotation(double degrees)
        {
            this.degrees = Require(degrees, HalfTurn, nameof(degrees));
        }

        /// <inheritdoc/>
        public override AffineMap Draw(SeededRandom random, int width, int height) => AffineMap.Rotation(random.Uniform(-1, 1) * degrees);
    }
}
