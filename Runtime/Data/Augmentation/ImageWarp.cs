using System;

namespace Hebb.Data.Augmentation
{
    /// <summary>
    /// Resamples pictures of one shape, bilinearly. The old picture is first copied into a frame with a border, so that no point that
    /// is taken needs a test for the edge. Positions are whole numbers of 2^-32 pixels: the same bits on every platform, and a map by
    /// whole pixels copies exactly. Allocates nothing; not for several threads.
    /// </summary>
    internal sealed unsafe class ImageWarp
    {
        private const int Before = 1;
        private const int After = 2;
        private const double LargestReach = 1 << 30;
        private const long One = 1L << 32;
        private const int WeightShift = 8;
        private const float WeightUnit = 1f / (1 << 24);

        private readonly int channels;
        private readonly int width;
        private readonly int height;
        private readonly int stride;
        private readonly FillMode fill;
        private readonly float[] frame;

        /// <summary>Prepares for pictures of one shape.</summary>
        /// <param name="width">Pixels per row.</param>
        /// <param name="height">Rows.</param>
        /// <param name="black">The number that stands for black, for each channel.</param>
        /// <param name="fill">What is seen where the old picture has nothing.</param>
        public ImageWarp(int width, int height, ReadOnlySpan<float> black, FillMode fill)
        {
            this.width = width;
            this.height = height;
            this.fill = fill;
            channels = black.Length;
            stride = Before + width + After;
            frame = new float[channels * PlaneLength];
            for (var channel = 0; channel < channels; channel++)
            {
                frame.AsSpan(channel * PlaneLength, PlaneLength).Fill(black[channel]);
            }
        }

        private int PlaneLength => stride * (Before + height + After);

        /// <summary>Replaces a picture by what <paramref name="map"/> makes of it.</summary>
        /// <exception cref="ArgumentException">The map is not finite, or takes points from absurdly far away.</exception>
        public void Apply(Span<float> image, in AffineMap map)
        {
            var isInReach = Reach(map.Xx, map.Xy, map.X0) < LargestReach && Reach(map.Yx, map.Yy, map.Y0) < LargestReach;
            if (!isInReach)
            {
                throw new ArgumentException(
                    $"An augmentation drew the map ({map.Xx}, {map.Xy}, {map.X0}; {map.Yx}, {map.Yy}, {map.Y0}), which takes points from outside any picture. Check its range.");
            }

            if (image.Length != channels * width * height)
            {
                throw new ArgumentException($"A picture of {channels} channels, {width}x{height}, was expected, but it has {image.Length} numbers.", nameof(image));
            }

            CopyToFrame(image);
            fixed (float* source = frame)
            fixed (float* target = image)
            {
                Resample(source + (Before * stride) + Before, target, map);
            }
        }

        private double Reach(double byX, double byY, double offset) => (Math.Abs(byX) * width) + (Math.Abs(byY) * height) + Math.Abs(offset) + width + height;

        private void CopyToFrame(ReadOnlySpan<float> image)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                var plane = frame.AsSpan(channel * PlaneLength, PlaneLength);
                for (var y = 0; y < height; y++)
                {
                    var row = plane.Slice((Before + y) * stride, stride);
                    image.Slice(((channel * height) + y) * width, width).CopyTo(row.Slice(Before));
                    if (fill != FillMode.Black)
                    {
                        row.Slice(0, Before).Fill(row[Before]);
                        row.Slice(Before + width).Fill(row[Before + width - 1]);
                    }
                }

                if (fill != FillMode.Black)
                {
                    plane.Slice(Before * stride, stride).CopyTo(plane);
                    var last = plane.Slice((Before + height - 1) * stride, stride);
                    last.CopyTo(plane.Slice((Before + height) * stride));
                    last.CopyTo(plane.Slice((Before + height + 1) * stride));
                }
            }
        }

        private void Resample(float* source, float* target, in AffineMap map)
        {
            var middleX = (width - 1) / 2.0;
            var middleY = (height - 1) / 2.0;
            var stepX = ToFixed(map.Xx);
            var stepY = ToFixed(map.Yx);
            var area = width * height;
            var plane = PlaneLength;
            for (var y = 0; y < height; y++)
            {
                var positionX = ToFixed((map.Xx * -middleX) + (map.Xy * (y - middleY)) + map.X0 + middleX);
                var positionY = ToFixed((map.Yx * -middleX) + (map.Yy * (y - middleY)) + map.Y0 + middleY);
                for (var x = 0; x < width; x++)
                {
                    var left = Bring(positionX, width);
                    var top = Bring(positionY, height);
                    var right = ((uint)left >> WeightShift) * WeightUnit;
                    var down = ((uint)top >> WeightShift) * WeightUnit;
                    var from = source + ((int)(top >> 32) * stride) + (int)(left >> 32);
                    for (var to = target; to < target + (channels * area); to += area)
                    {
                        var above = from[0] + ((from[1] - from[0]) * right);
                        var below = from[stride] + ((from[stride + 1] - from[stride]) * right);
                        *to = above + ((below - above) * down);
                        from += plane;
                    }

                    positionX += stepX;
                    positionY += stepY;
                    target++;
                }
            }
        }

        /// <summary>Brings a position into the frame.</summary>
        private long Bring(long position, int size) => fill switch
        {
            FillMode.Black => Math.Max(-One, Math.Min(position, size * One)),
            FillMode.Nearest => Math.Max(0, Math.Min(position, (size - 1) * One)),
            _ => Mirror(position + (One / 2), size * One) - (One / 2),
        };

        private static long Mirror(long position, long size)
        {
            if ((ulong)position < (ulong)size)
            {
                return position;
            }

            var turned = position % (2 * size);
            turned = turned < 0 ? turned + (2 * size) : turned;
            return turned < size ? turned : (2 * size) - turned;
        }

        private static long ToFixed(double value) => (long)Math.Floor((value * One) + 0.5);
    }
}
