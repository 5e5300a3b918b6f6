using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data.Images;

namespace Hebb.Data
{
    /// <summary>
    /// How the bytes of an image become numbers: (byte / 255 - mean) / deviation, for each channel. Mean and deviation are on the
    /// scale of 0 to 1.
    /// </summary>
    public sealed class ImageNormalization
    {
        private const int Levels = 256;

        private readonly float[] mean;
        private readonly float[] standardDeviation;

        /// <summary>Sets mean and deviation for each channel.</summary>
        /// <exception cref="ArgumentException">The lists are empty or differ in length, a value is not finite, or a deviation is not above 0.</exception>
        public ImageNormalization(IReadOnlyList<float> mean, IReadOnlyList<float> standardDeviation)
        {
            var isValid = mean.Count > 0 && mean.Count == standardDeviation.Count
                && mean.All(IsFinite) && standardDeviation.All(value => IsFinite(value) && value > 0);
            if (!isValid)
            {
                throw new ArgumentException($"A normalisation needs a finite mean and a deviation above 0 for each channel, but ({string.Join(", ", mean)}) and ({string.Join(", ", standardDeviation)}) were given.");
            }

            this.mean = mean.ToArray();
            this.standardDeviation = standardDeviation.ToArray();
        }

        /// <summary>The mean of each channel, 0 for black and 1 for white.</summary>
        public IReadOnlyList<float> Mean => mean;

        /// <summary>The standard deviation of each channel, on the same scale.</summary>
        public IReadOnlyList<float> StandardDeviation => standardDeviation;

        /// <summary>Number of channels.</summary>
        public int Channels => mean.Length;

        /// <summary>Bytes to 0..1 and nothing else.</summary>
        public static ImageNormalization ToUnit(int channels) =>
            new ImageNormalization(Enumerable.Repeat(0f, channels).ToArray(), Enumerable.Repeat(1f, channels).ToArray());

        /// <summary>Mean and deviation of the channels of planar images, so that they become 0 and 1; a channel of one level keeps deviation 1.</summary>
        /// <param name="pixels">Images one after another, the channels of an image one after another.</param>
        /// <param name="channels">Channels per image.</param>
        /// <param name="area">Bytes per channel.</param>
        public static ImageNormalization Measure(ReadOnlySpan<byte> pixels, int channels, int area)
        {
            var histograms = new long[channels, Levels];
            for (var start = 0; start < pixels.Length; start += area)
            {
                var channel = start / area % channels;
                foreach (var pixel in pixels.Slice(start, area))
                {
                    histograms[channel, pixel]++;
                }
            }

            var mean = new float[channels];
            var deviation = new float[channels];
            for (var channel = 0; channel < channels; channel++)
            {
                double count = 0;
                double sum = 0;
                double squares = 0;
                for (var level = 0; level < Levels; level++)
                {
                    count += histograms[channel, level];
                    sum += (double)histograms[channel, level] * level;
                    squares += (double)histograms[channel, level] * level * level;
                }

                var average = sum / count;
                var variance = (squares / count) - (average * average);
                mean[channel] = (float)(average / byte.MaxValue);
                deviation[channel] = variance > 0 ? (float)(Math.Sqrt(variance) / byte.MaxValue) : 1;
            }

            return new ImageNormalization(mean, deviation);
        }

        /// <summary>Writes an image as numbers, channel by channel: what a model's input of shape (channels, height, width) takes.</summary>
        /// <exception cref="ArgumentException">The image has another number of channels.</exception>
        public void Apply(Image image, Span<float> destination)
        {
            if (image.Channels != Channels)
            {
                throw new ArgumentException($"The image has {image.Channels} channels, but the normalisation is for {Channels}.", nameof(image));
            }

            var area = image.Width * image.Height;
            for (var channel = 0; channel < Channels; channel++)
            {
                var table = Table(channel);
                for (var pixel = 0; pixel < area; pixel++)
                {
                    destination[(channel * area) + pixel] = table[image.Pixels[(pixel * Channels) + channel]];
                }
            }
        }

        /// <summary>The picture that an image's numbers stand for: <see cref="Apply"/> the other way round, to the nearest level.</summary>
        /// <param name="numbers">The image, channel by channel.</param>
        /// <param name="width">Pixels per row.</param>
        /// <param name="height">Rows.</param>
        /// <exception cref="ArgumentException">There are more or fewer numbers, or a picture cannot have that many channels.</exception>
        public Image ToImage(ReadOnlySpan<float> numbers, int width, int height)
        {
            var image = new Image(width, height, Channels);
            if (numbers.Length != image.Pixels.Length)
            {
                throw new ArgumentException($"An image of {width}x{height} with {Channels} channels has {image.Pixels.Length} numbers, but {numbers.Length} were given.", nameof(numbers));
            }

            var area = width * height;
            for (var i = 0; i < numbers.Length; i++)
            {
                var channel = i / area;
                var level = ((numbers[i] * (double)standardDeviation[channel]) + mean[channel]) * byte.MaxValue;
                image.Pixels[(i % area * Channels) + channel] = (byte)(level > 0 ? Math.Min(level + 0.5, byte.MaxValue) : 0);
            }

            return image;
        }

        /// <summary>The number of each of the 256 levels.</summary>
        internal float[] Table(int channel)
        {
            var table = new float[Levels];
            for (var level = 0; level < Levels; level++)
            {
                table[level] = (float)(((level / (double)byte.MaxValue) - mean[channel]) / standardDeviation[channel]);
            }

            return table;
        }

        private static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);
    }
}
