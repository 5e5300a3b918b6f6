using System;

namespace Hebb.Data.Images
{
    /// <summary>
    /// A picture of 8-bit samples: rows from the top, pixels from the left, the channels of a pixel side by side, no padding.
    /// One channel is grey, three are red, green and blue, four add an opacity that the colours are not multiplied with.
    /// </summary>
    public sealed class Image
    {
        /// <summary>A black picture (transparent where it has four channels).</summary>
        /// <inheritdoc cref="Image(int, int, int, byte[])"/>
        public Image(int width, int height, int channels)
            : this(width, height, channels, new byte[ByteCount(width, height, channels)])
        {
        }

        /// <summary>Wraps <paramref name="pixels"/>, which are not copied.</summary>
        /// <param name="width">Pixels per row, at least 1.</param>
        /// <param name="height">Rows, at least 1.</param>
        /// <param name="channels">1, 3 or 4.</param>
        /// <param name="pixels">width * height * channels bytes.</param>
        /// <exception cref="ArgumentException">A size is below 1, the channels are not 1, 3 or 4, or the array has another length.</exception>
        public Image(int width, int height, int channels, byte[] pixels)
        {
            if (pixels.Length != ByteCount(width, height, channels))
            {
                throw new ArgumentException($"A picture of {width}x{height} with {channels} channels has {ByteCount(width, height, channels)} bytes, but the array has {pixels.Length}.", nameof(pixels));
            }

            Width = width;
            Height = height;
            Channels = channels;
            Pixels = pixels;
        }

        /// <summary>Pixels per row.</summary>
        public int Width { get; }

        /// <summary>Rows.</summary>
        public int Height { get; }

        /// <summary>Samples per pixel: 1 (grey), 3 (RGB) or 4 (RGBA).</summary>
        public int Channels { get; }

        /// <summary>All samples: that of channel c at (x, y) is number ((y * Width) + x) * Channels + c.</summary>
        public byte[] Pixels { get; }

        /// <summary>Bytes of one row.</summary>
        public int Stride => Width * Channels;

        /// <summary>The sample of channel <paramref name="channel"/> at column <paramref name="x"/>, row <paramref name="y"/>.</summary>
        public byte this[int x, int y, int channel = 0]
        {
            get => Pixels[(((y * Width) + x) * Channels) + channel];
            set => Pixels[(((y * Width) + x) * Channels) + channel] = value;
        }

        /// <summary>The samples of row <paramref name="y"/>.</summary>
        public Span<byte> Row(int y) => Pixels.AsSpan(y * Stride, Stride);

        private static int ByteCount(int width, int height, int channels)
        {
            if (width < 1 || height < 1)
            {
                throw new ArgumentException($"A picture needs a width and a height of at least 1, but {width}x{height} was given.");
            }

            if (channels != 1 && channels != 3 && channels != 4)
            {
                throw new ArgumentException($"A picture has 1 (grey), 3 (RGB) or 4 (RGBA) channels, not {channels}.", nameof(channels));
            }

            var bytes = (long)width * height * channels;
            return bytes <= int.MaxValue
                ? (int)bytes
                : throw new ArgumentException($"A picture of {width}x{height} with {channels} channels does not fit into one array.");
        }
    }
}
