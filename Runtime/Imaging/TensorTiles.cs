using System;
using Hebb.Data.Images;
using Hebb.Tensors;

namespace Hebb.Imaging
{
    /// <summary>
    /// A tensor as levels of a colour map, tile by tile: maps (C, H, W) as one tile per channel, a sequence (T, F) as one tile with a
    /// column per step, a vector (F) as one pixel per number. All tiles share one scale. What <see cref="TensorSheet"/> draws, before it
    /// is enlarged and laid out.
    /// </summary>
    public sealed class TensorTiles
    {
        private TensorTiles(byte[] levels, int width, int height, ValueRange range)
        {
            Levels = levels;
            Width = width;
            Height = height;
            Range = range;
        }

        /// <summary>The levels, one tile after another, each row by row.</summary>
        public byte[] Levels { get; }

        /// <summary>Pixels per row of a tile.</summary>
        public int Width { get; }

        /// <summary>Rows of a tile.</summary>
        public int Height { get; }

        /// <summary>How many tiles there are.</summary>
        public int Count => Levels.Length / (Width * Height);

        /// <summary>What the numbers lie between.</summary>
        public ValueRange Range { get; }

        /// <summary>What the ends of the colours stand for.</summary>
        public ValueScale Scale => TensorSheet.ScaleFor(Range);

        /// <summary>The colours that the levels are drawn with.</summary>
        public ColorMap Colors => TensorSheet.ColorsFor(Range);

        /// <summary>Finds the levels of what a layer answered to one sample.</summary>
        /// <param name="values">The numbers, row-major.</param>
        /// <param name="shape">(C, H, W), (T, F), (F) or a scalar; axes before the last three give further tiles.</param>
        /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
        public static TensorTiles Of(ReadOnlySpan<float> values, TensorShape shape)
        {
            if (values.Length != shape.Length)
            {
                throw new ArgumentException($"A tensor of shape {shape} has {shape.Length} elements, but {values.Length} were given.", nameof(values));
            }

            return shape.Rank switch
            {
                0 => Mapped(values, 1, 1),
                1 => Mapped(values, 1, 1),
                2 => Mapped(StepsAsColumns(values, shape), shape[0], shape[1]),
                _ => Mapped(values, shape[-1], shape[-2]),
            };
        }

        /// <summary>One tile in colours, RGB.</summary>
        /// <param name="tile">From 0.</param>
        public Image Paint(int tile) => Colors.Paint(Levels.AsSpan(tile * Width * Height, Width * Height), Width, Height);

        private static TensorTiles Mapped(ReadOnlySpan<float> values, int width, int height)
        {
            var range = ValueRange.Of(values);
            return new TensorTiles(TensorSheet.ScaleFor(range).Levels(values), width, height, range);
        }

        private static float[] StepsAsColumns(ReadOnlySpan<float> values, TensorShape shape)
        {
            var (steps, features) = (shape[0], shape[1]);
            var columns = new float[values.Length];
            for (var index = 0; index < values.Length; index++)
            {
                columns[(index % features * steps) + (index / features)] = values[index];
            }

            return columns;
        }
    }
}
