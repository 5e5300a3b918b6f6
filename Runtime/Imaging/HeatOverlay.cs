using System;
using Hebb.Data.Images;

namespace Hebb.Imaging
{
    /// <summary>Lays a heat map, such as that of Grad-CAM, over the picture it explains.</summary>
    public static class HeatOverlay
    {
        /// <summary>The opacity of the hottest point, of 255; the coldest one is transparent.</summary>
        private const int LargestOpacity = 200;

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
            var scale = ValueScale.Between(0, MathF.Max(0, ValueRange.Of(heat).Highest));
            var levels = ImageTransforms.Resize(new Image(width, height, 1, scale.Levels(heat)), picture.Width, picture.Height);
            var colors = ColorMap.Viridis.Paint(levels.Pixels, picture.Width, picture.Height);
            var result = ImageTransforms.ToRgb(ImageTransforms.Grayscale(ImageTransforms.Flatten(picture, byte.MaxValue)));
            for (var sample = 0; sample < result.Pixels.Length; sample++)
            {
                var opacity = levels.Pixels[sample / 3] * LargestOpacity / byte.MaxValue;
                var mixed = (colors.Pixels[sample] * opacity) + (result.Pixels[sample] * (byte.MaxValue - opacity));
                result.Pixels[sample] = (byte)((mixed + (byte.MaxValue / 2)) / byte.MaxValue);
            }

            return result;
        }
    }
}
