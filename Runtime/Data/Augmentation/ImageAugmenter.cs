using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>Changes pictures of one shape by a list of augmentations, in place. Allocates nothing; not for several threads.</summary>
    internal sealed class ImageAugmenter
    {
        private readonly GeometricAugmentation[] geometric;
        private readonly PixelAugmentation[] pixelwise;
        private readonly int width;
        private readonly int height;
        private readonly float[] black;
        private readonly float[] white;
        private readonly ImageWarp warp;
        private readonly SeededRandom random;

        /// <summary>Prepares for pictures of one shape.</summary>
        /// <param name="augmentations">What is done: the geometric ones first, then the others.</param>
        /// <param name="shape">(channels, height, width).</param>
        /// <param name="normalization">What the pictures' numbers mean.</param>
        /// <param name="fill">What is seen where a moved picture has nothing.</param>
        /// <param name="seed">Decides everything, with the number of the sample and of the epoch.</param>
        public ImageAugmenter(IReadOnlyList<ImageAugmentation> augmentations, TensorShape shape, ImageNormalization normalization, FillMode fill, ulong seed)
        {
            geometric = augmentations.OfType<GeometricAugmentation>().ToArray();
            pixelwise = augmentations.OfType<PixelAugmentation>().ToArray();
            height = shape[1];
            width = shape[2];
            black = Level(normalization, byte.MinValue);
            white = Level(normalization, byte.MaxValue);
            warp = new ImageWarp(width, height, black, fill);
            random = new SeededRandom(seed);
        }

        /// <summary>Changes a picture as it is shown in an epoch.</summary>
        public void Apply(Span<float> image, int sample, int epoch)
        {
            random.Restart((uint)sample, (uint)epoch);
            var map = AffineMap.Identity;
            foreach (var augmentation in geometric)
            {
                map *= augmentation.Draw(random, width, height);
            }

            if (!map.IsIdentity)
            {
                warp.Apply(image, map);
            }

            var planes = new PlanarImage(image, width, height, black, white);
            foreach (var augmentation in pixelwise)
            {
                augmentation.Apply(planes, random);
            }
        }

        private static float[] Level(ImageNormalization normalization, byte level) =>
            Enumerable.Range(0, normalization.Channels).Select(channel => normalization.Table(channel)[level]).ToArray();
    }
}
