using System;

namespace Hebb.Data.Augmentation
{
    /// <summary>
    /// A random change that leaves a picture's class what it is, made anew whenever the picture is shown. There are two kinds:
    /// <see cref="GeometricAugmentation"/> moves points, <see cref="PixelAugmentation"/> changes levels; derive from one of them.
    /// An augmentation keeps nothing from picture to picture and may be used by several threads.
    /// </summary>
    public abstract class ImageAugmentation
    {
        private const int MostPixels = 16384;

        private protected ImageAugmentation()
        {
        }

        /// <summary>Returns <paramref name="value"/> if it lies between 0 and <paramref name="largest"/>, both included.</summary>
        private protected static double Require(double value, double largest, string name) => value >= 0 && value <= largest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"The {name} of an augmentation must be a number from 0 to {largest}.");

        /// <summary>Returns <paramref name="pixels"/> if a picture's side may have so many.</summary>
        private protected static int RequirePixels(int pixels, string name) => pixels >= 0 && pixels <= MostPixels
            ? pixels
            : throw new ArgumentOutOfRangeException(name, pixels, $"The {name} of an augmentation must be 0 to {MostPixels} pixels.");
    }
}
