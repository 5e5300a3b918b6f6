using System;
using System.Collections.Generic;
using Hebb.Data.Images;

namespace Hebb.Imaging
{
    /// <summary>Puts pictures of one size side by side, row by row from the top left, with a margin around each.</summary>
    public static class TileSheet
    {
        /// <summary>How much wider than high a sheet should be where its columns are chosen.</summary>
        private const double WantedRatio = 1.6;

        /// <summary>How far from that the number of columns may be, as a share, to fill every row.</summary>
        private const double LargestDetour = 0.4;

        /// <summary>The dark grey between the tiles, a level for each of red, green and blue.</summary>
        private static ReadOnlySpan<byte> Background => new byte[] { 0x23, 0x26, 0x2d };

        /// <summary>Lays pictures out.</summary>
        /// <param name="tiles">At least one; all of one size.</param>
        /// <param name="columns">Tiles per row, at least 1; <see cref="ColumnsFor"/> knows a pleasant number.</param>
        /// <param name="margin">Pixels around and between the tiles, at least 0.</param>
        /// <exception cref="ArgumentException">There is no tile, the sizes differ, or a number is out of its range.</exception>
        public static Image Compose(IReadOnlyList<Image> tiles, int columns, int margin)
        {
            if (tiles.Count == 0 || columns < 1 || margin < 0)
            {
                throw new ArgumentException($"A sheet takes at least one tile, at least one column and a margin that is not negative, but {tiles.Count} tiles, {columns} columns and a margin of {margin} were given.");
            }

            var (width, height) = (tiles[0].Width, tiles[0].Height);
            var across = Math.Min(columns, tiles.Count);
            var rows = (tiles.Count + columns - 1) / columns;
            var sheet = new Image((across * (width + margin)) + margin, (rows * (height + margin)) + margin, 3);
            Fill(sheet);
            for (var index = 0; index < tiles.Count; index++)
            {
                if (tiles[index].Width != width || tiles[index].Height != height)
                {
                    throw new ArgumentException($"All tiles of a sheet are of one size, but tile {index} is {tiles[index].Width}x{tiles[index].Height} and the first is {width}x{height}.", nameof(tiles));
                }

                Place(ImageTransforms.ToRgb(tiles[index]), sheet, margin + (index % columns * (width + margin)), margin + (index / columns * (height + margin)));
            }

            return sheet;
        }

        /// <summary>
        /// The number of columns that makes a sheet of <paramref name="count"/> such tiles about 1.6 times as wide as high; a number near to it
        /// that fills every row is preferred.
        /// </summary>
        public static int ColumnsFor(int count, int tileWidth, int tileHeight)
        {
            var wanted = Math.Sqrt(count * WantedRatio * tileHeight / tileWidth);
            var best = Math.Clamp((int)Math.Round(wanted), 1, Math.Max(1, count));
            for (var distance = 0; distance <= best * LargestDetour; distance++)
            {
                foreach (var columns in new[] { best + distance, best - distance })
                {
                    if (columns >= 1 && columns <= count && count % columns == 0)
                    {
                        return columns;
                    }
                }
            }

            return best;
        }

        private static void Fill(Image sheet)
        {
            for (var pixel = 0; pixel < sheet.Pixels.Length; pixel += Background.Length)
            {
                Background.CopyTo(sheet.Pixels.AsSpan(pixel));
            }
        }

        private static void Place(Image tile, Image sheet, int left, int top)
        {
            for (var y = 0; y < tile.Height; y++)
            {
                tile.Row(y).CopyTo(sheet.Row(top + y).Slice(left * sheet.Channels));
            }
        }
    }
}
