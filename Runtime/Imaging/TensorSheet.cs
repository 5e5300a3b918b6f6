using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data.Images;
using Hebb.Tensors;

namespace Hebb.Imaging
{
    /// <summary>
    /// Draws a tensor as a sheet of tiles: maps (C, H, W) as one tile per channel, a sequence (T, F) as one tile with a column
    /// per step, a vector (F) as one cell per number, filters (N, C, H, W) as one tile per filter and channel (RGB tiles for
    /// three channels). Numbers of both signs are drawn with <see cref="ColorMap.Diverging"/> on a symmetric scale, others with
    /// <see cref="ColorMap.Viridis"/> from 0; all tiles share one scale, so that they can be compared. The same numbers give
    /// the same bytes everywhere.
    /// </summary>
    public sealed class TensorSheet
    {
        private const int WantedArea = 720 * 450;
        private const int SmallestTile = 12;
        private const int LargestTile = 112;
        private const int LargestCell = 18;
        private const int WideMargin = 4;
        private const int NarrowMargin = 2;
        private const int NarrowTile = 24;
        private const int ColorChannels = 3;

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

        /// <summary>What the ends of the colours stand for.</summary>
        public ValueScale Scale { get; }

        /// <summary>How many tiles or cells there are.</summary>
        public int Tiles { get; }

        /// <summary>Draws what a layer answered to one sample.</summary>
        /// <param name="values">The numbers, row-major.</param>
        /// <param name="shape">(C, H, W), (T, F), (F) or a scalar; axes before the last three give further tiles.</param>
        /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
        public static TensorSheet Draw(ReadOnlySpan<float> values, TensorShape shape)
        {
            var tiles = TensorTiles.Of(values, shape);
            var painted = Enumerable.Range(0, tiles.Count).Select(tiles.Paint).ToList();
            return Arrange(painted, null, shape.Rank < 2 ? LargestCell : LargestTile, tiles.Range, tiles.Scale);
        }

        /// <summary>Draws the filters of a layer: a column of tiles for each filter where they have several channels.</summary>
        /// <param name="filters">(N, C, H, W).</param>
        /// <exception cref="ArgumentException">The tensor has not four axes.</exception>
        public static TensorSheet DrawFilters(Tensor filters)
        {
            if (filters.Shape.Rank != 4)
            {
                throw new ArgumentException($"Filters have the shape (N, C, H, W), but {filters.Shape} was given.", nameof(filters));
            }

            var (count, channels, height, width) = (filters.Shape[0], filters.Shape[1], filters.Shape[2], filters.Shape[3]);
            var range = ValueRange.Of(filters.Floats);
            if (channels == ColorChannels)
            {
                var scale = ValueScale.Symmetric(range.LargestMagnitude);
                return Arrange(Colored(scale.Levels(filters.Floats), count, width, height), null, LargestTile, range, scale);
            }

            var tiles = Mapped(filters.Floats, width, height, range);
            return channels == 1
                ? Arrange(tiles, null, LargestTile, range, ScaleFor(range))
                : Arrange(Transposed(tiles, count, channels), count, LargestTile, range, ScaleFor(range));
        }

        /// <summary>The scale for numbers: symmetric where they have both signs, else between 0 and the one furthest from it.</summary>
        public static ValueScale ScaleFor(ValueRange range) =>
            IsSigned(range) ? ValueScale.Symmetric(range.LargestMagnitude) : ValueScale.Between(MathF.Min(0, range.Lowest), MathF.Max(0, range.Highest));

        /// <summary>The colours for numbers: diverging where they have both signs.</summary>
        public static ColorMap ColorsFor(ValueRange range) => IsSigned(range) ? ColorMap.Diverging : ColorMap.Viridis;

        private static bool IsSigned(ValueRange range) => range.Lowest < 0 && range.Highest > 0;

        private static List<Image> Mapped(ReadOnlySpan<float> values, int width, int height, ValueRange range)
        {
            var (scale, colors) = (ScaleFor(range), ColorsFor(range));
            var tiles = new List<Image>();
            for (var start = 0; start < values.Length; start += width * height)
            {
                tiles.Add(colors.Paint(values.Slice(start, width * height), width, height, scale));
            }

            return tiles;
        }

        /// <summary>Tiles that came filter by filter, channel by channel.</summary>
        private static List<Image> Transposed(List<Image> tiles, int filters, int channels) =>
            Enumerable.Range(0, tiles.Count).Select(place => tiles[(place % filters * channels) + (place / filters)]).ToList();

        /// <summary>The three channels of a filter as red, green and blue; grey is 0.</summary>
        private static List<Image> Colored(byte[] levels, int count, int width, int height)
        {
            var area = width * height;
            var tiles = new List<Image>();
            for (var filter = 0; filter < count; filter++)
            {
                var tile = new Image(width, height, ColorChannels);
                for (var sample = 0; sample < tile.Pixels.Length; sample++)
                {
                    tile.Pixels[sample] = levels[(((filter * ColorChannels) + (sample % ColorChannels)) * area) + (sample / ColorChannels)];
                }

                tiles.Add(tile);
            }

            return tiles;
        }

        private static TensorSheet Arrange(List<Image> tiles, int? columns, int largest, ValueRange range, ValueScale scale)
        {
            var side = Math.Max(tiles[0].Width, tiles[0].Height);
            var wanted = Math.Clamp((int)Math.Sqrt(WantedArea / tiles.Count), SmallestTile, largest);
            var factor = Magnifier.FactorFor(side, wanted);
            var across = columns ?? TileSheet.ColumnsFor(tiles.Count, tiles[0].Width, tiles[0].Height);
            var margin = side * factor < NarrowTile ? NarrowMargin : WideMargin;
            var picture = TileSheet.Compose(tiles.Select(tile => Magnifier.Enlarge(tile, factor)).ToList(), across, margin);
            return new TensorSheet(picture, range, scale, tiles.Count);
        }
    }
}
