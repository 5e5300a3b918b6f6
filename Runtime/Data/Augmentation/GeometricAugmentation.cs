using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>
    /// Moves the points of a picture. All geometric augmentations of a list are multiplied into one <see cref="AffineMap"/> per
    /// picture, so that it is resampled (bilinearly) only once.
    /// </summary>
    public abstract class GeometricAugmentation : ImageAugmentation
    {
        /// <summary>Chooses how a picture is moved.</summary>
        /// <param name="random">The picture's own random numbers; nothing else may decide.</param>
        /// <param name="width">Pixels per row.</param>
        /// <param name="height">Rows.</param>
        public abstract AffineMap Draw(SeededRandom random, int width, int height);
    }
}
