using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data.Images;
using Hebb.Tensors;

namespace Hebb.Imaging
{
    /// <summary>
    /// Draws a tensor as a sheet of tiles: (C, H, W) as one tile per channel, (T, F) as one tile with a column per step,
    /// (F) as one cell per number. Numbers of both signs are drawn with <see cref="ColorMap.Diverging"/> on a symmetric scale,
    /// others with <see cref="ColorMap.Viridis"/>; all tiles share one scale, so that they can be compared.
    /// </summary>
    public sealed class TensorSheet
    {
        private const int WantedTile = 64;
        private const int WantedCell = 16;
        private const int TileMargin = 4;
        private const int CellMargin = 2;

        private TensorSheet(Image picture, ValueRange range, ValueScale scale, int tiles)
        {
            Picture = picture;
            Range = range;
            Scale = scale;
            Tiles = tiles;
        }

        /// <summary>The sheet, RGB.</summary>
        public Image Picture { get; }

        /// <summary>What the drawn numbers lie between.</summary>
        public ValueRange Range { get; }

        /// <summary>What the ends of the colour map stand for.</summary>
        public ValueScale Scale { get; }

        /// <summary>How many tiles or cells there are.</summary>
        public int Tiles { get; }

        /// <summary>Draws one sample.</summary>
        /// <param name="values">Its numbers, row-major.</param>
        /// <param name="shape">(C, H, W), (T, F), (F) or a scalar; axes before the last three become further tiles.</param>
        /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
        public static TensorSheet Draw(ReadOnlySpan<float> values, TensorShape shape)
        {
            if (values.Length != shape.Length)
            {
                throw new ArgumentException($"A tensor of shape {shape} has {shape.Length} elements, but {values.Length} were given.", nameof(values));
            }

            return shape.Rank switch
            {
                0 => Cells(values),
                1 => Cells(values),
                2 => Steps(values, shape[0], shape[1]),
                _ => Maps(values, shape[-1], shape[-2]),
            };
        }

        /// <summary>The scale for numbers: symmetric where they have both signs, else between 0 and the one furthest from it.</summary>
        public static ValueScale ScaleFor(ValueRange range) =>
            IsSigned(range) ? ValueScale.Symmetric(range.LargestMagnitude) : ValueScale.Between(MathF.Min(0, range.Lowest), MathF.Max(0, range.Highest));

        /// <summary>The colours for numbers: diverging where they have both signs.</summary>
        public static ColorMap ColorsFor(ValueRange range) => IsSigned(range) ? ColorMap.Diverging : ColorMap.Viridis;

        private static bool IsSigned(ValueRange range) => range.Lowest < 0 && range.Highest > 0;

        private static TensorSheet Cells(ReadOnlySpan<float> values) => Tile(values, 1, 1, WantedCell, CellMargin);

        private static TensorSheet Maps(ReadOnlySpan<float> values, int width, int height) => Tile(values, width, height, WantedTile, TileMargin);

        private static TensorSheet Steps(ReadOnlySpan<float> values, int steps, int features)
        {
            var columns = new float[values.Length];
            for (var step = 0; step < steps; step++)
            {
                for (var feature = 0; feature < features; feature++)
                {
                    columns[(feature * steps) + step] = values[(step * features) + feature];
                }
            }

            return Tile(columns, steps, features, WantedTile, TileMargin);
        }

        private static TensorSheet Tile(ReadOnlySpan<float> values, int width, int height, int wanted, int margin)
        {
            var range = ValueRange.Of(values);
            var (scale, colors) = (ScaleFor(range), ColorsFor(range));
            var factor = Magnifier.FactorFor(Math.Max(width, height), wanted);
            var tiles = new List<Image>(values.Length / (width * height));
            for (var start = 0; start < values.Length; start += width * height)
            {
                tiles.Add(Magnifier.Enlarge(colors.Paint(values.Slice(start, width * height), width, height, scale), factor));
            }

            var across = TileSheet.ColumnsFor(tiles.Count, tiles.First().Width, tiles.First().Height);
            return new TensorSheet(TileSheet.Compose(tiles, across, margin), range, scale, tiles.Count);
        }
    }
}
