using System;
using Hebb.Data.Images;

namespace Hebb.Imaging
{
    /// <summary>Lays a heat map, such as that of Grad-CAM or a saliency map, over the picture it explains.</summary>
    public static class HeatOverlay
    {
        /// <summary>The opacity of the hottest point, of 255; the coldest one is transparent.</summary>
        private const int LargestOpacity = 200;

        /// <summary>The opacity of a fine map, of 255: the picture still shows through.</summary>
        private const int EvenOpacity = 191;

        /// <summary>
        /// The picture in grey with the heat in the colours of <see cref="ColorMap.Viridis"/> on it, the hotter the more opaque.
        /// The heat is scaled from 0 to its highest value, and bilinearly to the picture's size.
        /// </summary>
        /// <param name="picture">What was looked at.</param>
        /// <param name="heat">Numbers from 0, row by row.</param>
        /// <param name="width">Of the heat map, which may be smaller than the picture.</param>
        /// <param name="height">Of the heat map.</param>
        /// <exception cref="ArgumentException">There are not width * height numbers.</exception>
        public static Image Draw(Image picture, ReadOnlySpan<float> heat, int width, int height)
        {
            var levels = ImageTransforms.Resize(new Image(width, height, 1, ScaleFor(heat).Levels(heat)), picture.Width, picture.Height);
            return Mix(picture, levels.Pixels, level => level * LargestOpacity / byte.MaxValue);
        }

        /// <summary>
        /// The picture in grey under a map with a number for each of its pixels, in the colours of <see cref="ColorMap.Viridis"/> and everywhere
        /// equally opaque: of a map as fine as a saliency map, single points would not be seen otherwise. The map is scaled from 0 to its highest value.
        /// </summary>
        /// <param name="picture">What was looked at.</param>
        /// <param name="map">Numbers from 0, row by row.</param>
        /// <exception cref="ArgumentException">There is not one number for each pixel.</exception>
        public static Image DrawFine(Image picture, ReadOnlySpan<float> map)
        {
            if (map.Length != picture.Width * picture.Height)
            {
                throw new ArgumentException($"A map over a picture of {picture.Width}x{picture.Height} takes {picture.Width * picture.Height} numbers, but {map.Length} were given.", nameof(map));
            }

            return Mix(picture, ScaleFor(map).Levels(map), _ => EvenOpacity);
        }

        private static ValueScale ScaleFor(ReadOnlySpan<float> heat) => ValueScale.Between(0, MathF.Max(0, ValueRange.Of(heat).Highest));

        private static Image Mix(Image picture, byte[] levels, Func<byte, int> opacityOf)
        {
            var colors = ColorMap.Viridis.Paint(levels, picture.Width, picture.Height);
            var result = ImageTransforms.ToRgb(ImageTransforms.Grayscale(ImageTransforms.Flatten(picture, byte.MaxValue)));
            for (var pixel = 0; pixel < levels.Length; pixel++)
            {
                var opacity = opacityOf(levels[pixel]);
                for (var sample = 3 * pixel; sample < 3 * (pixel + 1); sample++)
                {
                    var mixed = (colors.Pixels[sample] * opacity) + (result.Pixels[sample] * (byte.MaxValue - opacity));
                    result.Pixels[sample] = (byte)((mixed + (byte.MaxValue / 2)) / byte.MaxValue);
                }
            }

            return result;
        }
    }
}
