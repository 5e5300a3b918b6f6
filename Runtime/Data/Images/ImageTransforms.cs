using System;
using System.Numerics;

namespace Hebb.Data.Images
{
    /// <summary>Makes new pictures from pictures. Nothing is changed in place, and the same picture gives the same bytes on every platform.</summary>
    public static class ImageTransforms
    {
        private const int RedWeight = 19595;
        private const int GreenWeight = 38470;
        private const int BlueWeight = 7471;

        /// <summary>Scales to the given size, each axis by itself: the mean of what is covered where it shrinks, bilinear where it grows.</summary>
        /// <param name="image">The picture.</param>
        /// <param name="width">At least 1.</param>
        /// <param name="height">At least 1.</param>
        public static Image Resize(Image image, int width, int height)
        {
            var result = new Image(width, height, image.Channels);
            if (width == image.Width && height == image.Height)
            {
                image.Pixels.CopyTo(result.Pixels, 0);
                return result;
            }

            ResizeColumns(ResizeRows(image, width), image.Height, result);
            return result;
        }

        /// <summary>Scales and, as <paramref name="fit"/> says, cuts or pads to the given size.</summary>
        public static Image Resize(Image image, int width, int height, ImageFit fit)
        {
            if (fit == ImageFit.Stretch)
            {
                return Resize(image, width, height);
            }

            var byWidth = (long)width * image.Height;
            var byHeight = (long)height * image.Width;
            var isWidthBound = fit == ImageFit.Crop ? byWidth > byHeight : byWidth < byHeight;
            var scaledWidth = isWidthBound ? width : Scale(image.Width, height, image.Height);
            var scaledHeight = isWidthBound ? Scale(image.Height, width, image.Width) : height;
            var scaled = Resize(image, scaledWidth, scaledHeight);
            return fit == ImageFit.Crop ? CenterCrop(scaled, width, height) : CenterPad(scaled, width, height);
        }

        /// <summary>Cuts out a rectangle that must lie within the picture.</summary>
        /// <exception cref="ArgumentException">It does not.</exception>
        public static Image Crop(Image image, int left, int top, int width, int height)
        {
            if (left < 0 || top < 0 || width < 1 || height < 1 || left > image.Width - width || top > image.Height - height)
            {
                throw new ArgumentException($"The rectangle of {width}x{height} at ({left}, {top}) does not lie within a picture of {image.Width}x{image.Height}.");
            }

            var result = new Image(width, height, image.Channels);
            for (var y = 0; y < height; y++)
            {
                image.Row(top + y).Slice(left * image.Channels, result.Stride).CopyTo(result.Row(y));
            }

            return result;
        }

        /// <summary>Cuts out the middle; where it is not even, one pixel more is lost at the right and at the bottom.</summary>
        public static Image CenterCrop(Image image, int width, int height) =>
            Crop(image, (image.Width - width) / 2, (image.Height - height) / 2, width, height);

        /// <summary>Puts borders of the given widths around the picture, every channel at <paramref name="fill"/>.</summary>
        public static Image Pad(Image image, int left, int top, int right, int bottom, byte fill = 0)
        {
            if (left < 0 || top < 0 || right < 0 || bottom < 0)
            {
                throw new ArgumentException($"The borders must not be negative, but {left}, {top}, {right}, {bottom} were given.");
            }

            var result = new Image(left + image.Width + right, top + image.Height + bottom, image.Channels);
            result.Pixels.AsSpan().Fill(fill);
            for (var y = 0; y < image.Height; y++)
            {
                image.Row(y).CopyTo(result.Row(top + y).Slice(left * image.Channels));
            }

            return result;
        }

        /// <summary>Puts the picture into the middle of a larger one.</summary>
        public static Image CenterPad(Image image, int width, int height, byte fill = 0)
        {
            var left = (width - image.Width) / 2;
            var top = (height - image.Height) / 2;
            return Pad(image, left, top, width - image.Width - left, height - image.Height - top, fill);
        }

        /// <summary>The brightness in one channel (ITU-R BT.601 luma); opacity is dropped, so flatten first.</summary>
        public static Image Grayscale(Image image)
        {
            if (image.Channels == 1)
            {
                return image;
            }

            var result = new Image(image.Width, image.Height, 1);
            for (var pixel = 0; pixel < result.Pixels.Length; pixel++)
            {
                var color = image.Pixels.AsSpan(pixel * image.Channels, 3);
                result.Pixels[pixel] = (byte)(((color[0] * RedWeight) + (color[1] * GreenWeight) + (color[2] * BlueWeight) + 0x8000) >> 16);
            }

            return result;
        }

        /// <summary>Three channels: grey is repeated, opacity is dropped.</summary>
        public static Image ToRgb(Image image) => WithChannels(image, 3);

        /// <summary>Four channels: opaque where the picture had no opacity.</summary>
        public static Image ToRgba(Image image) => WithChannels(image, 4);

        /// <summary>Lays a picture with opacity on a background of one brightness; others are returned as they are.</summary>
        public static Image Flatten(Image image, byte background)
        {
            if (image.Channels != 4)
            {
                return image;
            }

            var result = new Image(image.Width, image.Height, 3);
            for (var pixel = 0; pixel < image.Width * image.Height; pixel++)
            {
                int alpha = image.Pixels[(4 * pixel) + 3];
                for (var channel = 0; channel < 3; channel++)
                {
                    var mixed = (image.Pixels[(4 * pixel) + channel] * alpha) + (background * (byte.MaxValue - alpha));
                    result.Pixels[(3 * pixel) + channel] = (byte)((mixed + (byte.MaxValue / 2)) / byte.MaxValue);
                }
            }

            return result;
        }

        /// <summary>Turns light into dark and back; opacity stays.</summary>
        public static Image Invert(Image image)
        {
            var result = new Image(image.Width, image.Height, image.Channels);
            for (var i = 0; i < result.Pixels.Length; i++)
            {
                var isAlpha = image.Channels == 4 && i % 4 == 3;
                result.Pixels[i] = isAlpha ? image.Pixels[i] : (byte)~image.Pixels[i];
            }

            return result;
        }

        /// <summary>Moves every point p of the picture to p * <paramref name="matrix"/>, in a frame of the same size, by bilinear interpolation.</summary>
        /// <param name="image">The picture.</param>
        /// <param name="matrix">Acts on (x, y) in pixels from the top left corner; pixel centres lie at halves.</param>
        /// <param name="fill">What is seen where the picture has nothing.</param>
        /// <exception cref="ArgumentException">The matrix cannot be inverted.</exception>
        public static Image AffineWarp(Image image, Matrix3x2 matrix, byte fill = 0)
        {
            if (!Matrix3x2.Invert(matrix, out var inverse))
            {
                throw new ArgumentException($"The matrix {matrix} flattens the picture: its determinant is 0.", nameof(matrix));
            }

            var result = new Image(image.Width, image.Height, image.Channels);
            for (var y = 0; y < image.Height; y++)
            {
                for (var x = 0; x < image.Width; x++)
                {
                    var sourceX = ((double)inverse.M11 * (x + 0.5)) + ((double)inverse.M21 * (y + 0.5)) + inverse.M31 - 0.5;
                    var sourceY = ((double)inverse.M12 * (x + 0.5)) + ((double)inverse.M22 * (y + 0.5)) + inverse.M32 - 0.5;
                    for (var channel = 0; channel < image.Channels; channel++)
                    {
                        result[x, y, channel] = Sample(image, sourceX, sourceY, channel, fill);
                    }
                }
            }

            return result;
        }

        private static byte Sample(Image image, double x, double y, int channel, byte fill)
        {
            var isFar = !(x > -1 && y > -1 && x < image.Width && y < image.Height);
            if (isFar)
            {
                return fill;
            }

            var left = (int)Math.Floor(x);
            var top = (int)Math.Floor(y);
            var right = x - left;
            var down = y - top;
            var above = (SampleOrFill(image, left, top, channel, fill) * (1 - right)) + (SampleOrFill(image, left + 1, top, channel, fill) * right);
            var below = (SampleOrFill(image, left, top + 1, channel, fill) * (1 - right)) + (SampleOrFill(image, left + 1, top + 1, channel, fill) * right);
            return (byte)((above * (1 - down)) + (below * down) + 0.5);
        }

        private static byte SampleOrFill(Image image, int x, int y, int channel, byte fill) =>
            (uint)x < (uint)image.Width && (uint)y < (uint)image.Height ? image[x, y, channel] : fill;

        private static int Scale(int length, int numerator, int denominator) =>
            (int)Math.Max(1, (((2L * length * numerator) + denominator) / (2L * denominator)));

        private static Image WithChannels(Image image, int channels)
        {
            if (image.Channels == channels)
            {
                return image;
            }

            var result = new Image(image.Width, image.Height, channels);
            for (var pixel = 0; pixel < image.Width * image.Height; pixel++)
            {
                var source = image.Pixels.AsSpan(pixel * image.Channels, image.Channels);
                var target = result.Pixels.AsSpan(pixel * channels, channels);
                target.Fill(byte.MaxValue);
                for (var channel = 0; channel < 3; channel++)
                {
                    target[channel] = source[image.Channels == 1 ? 0 : channel];
                }
            }

            return result;
        }

        /// <summary>Each row scaled to <paramref name="width"/>, in 1/256 of a level.</summary>
        private static ushort[] ResizeRows(Image image, int width)
        {
            var channels = image.Channels;
            var axis = new Resampling(image.Width, width);
            var result = new ushort[(long)width * channels * image.Height];
            for (var y = 0; y < image.Height; y++)
            {
                var row = image.Row(y);
                var target = result.AsSpan(y * width * channels);
                for (var x = 0; x < width; x++)
                {
                    var weights = axis.Weights(x);
                    for (var channel = 0; channel < channels; channel++)
                    {
                        uint sum = 0;
                        var position = (axis.First[x] * channels) + channel;
                        foreach (var weight in weights)
                        {
                            sum += (uint)weight * row[position];
                            position += channels;
                        }

                        target[(x * channels) + channel] = (ushort)((sum + 0x80) >> 8);
                    }
                }
            }

            return result;
        }

        private static void ResizeColumns(ushort[] rows, int sourceHeight, Image result)
        {
            var axis = new Resampling(sourceHeight, result.Height);
            var stride = result.Stride;
            var sums = new uint[stride];
            for (var y = 0; y < result.Height; y++)
            {
                Array.Clear(sums, 0, stride);
                var weights = axis.Weights(y);
                for (var tap = 0; tap < weights.Length; tap++)
                {
                    var weight = (uint)weights[tap];
                    var row = rows.AsSpan((axis.First[y] + tap) * stride, stride);
                    for (var i = 0; i < row.Length; i++)
                    {
                        sums[i] += weight * row[i];
                    }
                }

                var target = result.Row(y);
                for (var i = 0; i < stride; i++)
                {
                    target[i] = (byte)((sums[i] + 0x800000) >> 24);
                }
            }
        }
    }
}
