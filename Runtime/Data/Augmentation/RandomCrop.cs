using System;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>
    /// Pads the picture on every side and cuts its own size out of that at a random place: a shift by whole pixels, without blur. The
    /// usual change for CIFAR-10, with 4 pixels (He, Zhang, Ren and Sun, "Deep residual learning", 2016, section 4.2).
    /// </summary>
    public sealed class RandomCrop : GeometricAugmentation
    {
        private readonly int padding;

        /// <summary>Sets how many pixels are added on every side, from 0 to 16384; all places are equally likely.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The padding is out of its range.</exception>
        public RandomCrop(int padding)
        {
            this.padding = RequirePixels(padding, nameof(padding));
        }

        /// <inheritdoc/>
        public override AffineMap Draw(SeededRandom random, int width, int height)
        {
            var places = (2 * padding) + 1;
            var right = random.Below(places) - padding;
            var down = random.Below(places) - padding;
            return AffineMap.Translation(right, down);
        }
    }
}
