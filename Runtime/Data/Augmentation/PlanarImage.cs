using System;

namespace Hebb.Data.Augmentation
{
    /// <summary>A picture as a model gets it: normalised numbers, one channel after another, rows from the top.</summary>
    public readonly ref struct PlanarImage
    {
        private readonly ReadOnlySpan<float> black;
        private readonly ReadOnlySpan<float> white;

        /// <summary>Describes a picture.</summary>
        /// <param name="values">As many numbers per channel as width * height.</param>
        /// <param name="width">Pixels per row.</param>
        /// <param name="height">Rows.</param>
        /// <param name="black">The number that stands for black, for each channel.</param>
        /// <param name="white">The number that stands for white, for each channel.</param>
        public PlanarImage(Span<float> values, int width, int height, ReadOnlySpan<float> black, ReadOnlySpan<float> white)
        {
            Values = values;
            Width = width;
            Height = height;
            this.black = black;
            this.white = white;
        }

        /// <summary>All numbers.</summary>
        public Span<float> Values { get; }

        /// <summary>Number of channels.</summary>
        public int Channels => black.Length;

        /// <summary>Pixels per row.</summary>
        public int Width { get; }

        /// <summary>Rows.</summary>
        public int Height { get; }

        /// <summary>The numbers of one channel.</summary>
        public Span<float> Plane(int channel) => Values.Slice(channel * Width * Height, Width * Height);

        /// <summary>The number that stands for black.</summary>
        public float Black(int channel) => black[channel];

        /// <summary>The number that stands for white.</summary>
        public float White(int channel) => white[channel];

        /// <summary>Makes every number of a channel <paramref name="factor"/> times itself plus <paramref name="offset"/>, at least black and at most white.</summary>
        public void Stretch(int channel, float factor, float offset)
        {
            var low = black[channel];
            var high = white[channel];
            foreach (ref var value in Plane(channel))
            {
                var stretched = (value * factor) + offset;
                value = stretched < low ? low : stretched > high ? high : stretched;
            }
        }
    }
}
