using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>Changes the levels of a picture where they are. Pixel augmentations come after the geometric ones, in the order of their list.</summary>
    public abstract class PixelAugmentation : ImageAugmentation
    {
        /// <summary>Changes a picture in place.</summary>
        /// <param name="image">The picture.</param>
        /// <param name="random">The picture's own random numbers; nothing else may decide.</param>
        public abstract void Apply(PlanarImage image, SeededRandom random);
    }
}
