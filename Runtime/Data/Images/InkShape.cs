using System;

namespace Hebb.Data.Images
{
    /// <summary>Works on the shape of white ink on black: cuts it out of dust and edges, and widens thin lines.</summary>
    internal static class InkShape
    {
        private const int SpecksPerInk = 40;
        private const int KeptShare = 16;
        private const int PixelsPerEdge = 96;
        private const byte Visible = 48;
        private const byte Half = 128;

        /// <summary>Sides of pixels per length of outline, on average over all directions (4 / pi).</summary>
        private const double SidesPerLength = 4 / Math.PI;

        /// <summary>The smallest rectangle around the character; null where there is no ink.</summary>
        public static Image? CutOut(Image ink)
        {
            var clean = RemoveSpecks(ink);
            var (left, right, top, bottom) = (ink.Width, -1, ink.Height, -1);
            for (var y = 0; y < ink.Height; y++)
            {
                for (var x = 0; x < ink.Width; x++)
                {
                    if (clean[x, y] >= Visible)
                    {
                        left = Math.Min(left, x);
                        right = Math.Max(right, x);
                        top = Math.Min(top, y);
                        bottom = Math.Max(bottom, y);
                    }
                }
            }

            return right < 0 ? null : ImageTransforms.Crop(clean, left, top, right - left + 1, bottom - top + 1);
        }

        /// <summary>Widens the lines to <paramref name="thickness"/> pixels where they are thinner; the picture grows with them.</summary>
        public static Image Thicken(Image ink, double thickness)
        {
            var reach = (int)((thickness - Thickness(ink)) / 2);
            if (reach < 1)
            {
                return ink;
            }

            var padded = ImageTransforms.Pad(ink, reach, reach, reach, reach);
            var result = new Image(padded.Width, padded.Height, 1);
            for (var y = reach; y < padded.Height - reach; y++)
            {
                for (var x = reach; x < padded.Width - reach; x++)
                {
                    Stamp(padded[x, y], result, x, y, reach);
                }
            }

            return result;
        }

        private static void Stamp(byte value, Image target, int centerX, int centerY, int reach)
        {
            if (value == 0)
            {
                return;
            }

            for (var y = -reach; y <= reach; y++)
            {
                for (var x = -reach; x <= reach; x++)
                {
                    if ((x * x) + (y * y) <= (reach * reach) + reach)
                    {
                        target[centerX + x, centerY + y] = Math.Max(value, target[centerX + x, centerY + y]);
                    }
                }
            }
        }

        /// <summary>Twice the area by the length of the outline: the width of a long line.</summary>
        private static double Thickness(Image ink)
        {
            var area = 0;
            var sides = 0;
            for (var y = 0; y < ink.Height; y++)
            {
                for (var x = 0; x < ink.Width; x++)
                {
                    if (ink[x, y] >= Half)
                    {
                        area++;
                        sides += IsOutside(ink, x - 1, y) + IsOutside(ink, x + 1, y) + IsOutside(ink, x, y - 1) + IsOutside(ink, x, y + 1);
                    }
                }
            }

            return 2 * area * SidesPerLength / Math.Max(1, sides);
        }

        private static int IsOutside(Image ink, int x, int y) =>
            (uint)x < (uint)ink.Width && (uint)y < (uint)ink.Height && ink[x, y] >= Half ? 0 : 1;

        /// <summary>Drops pieces that are small beside the whole, and those that touch the border where enough lies within.</summary>
        private static Image RemoveSpecks(Image ink)
        {
            var pieces = InkPiece.FindAll(ink);
            long total = 0;
            long within = 0;
            foreach (var piece in pieces)
            {
                total += piece.Mass;
                within += piece.TouchesBorder ? 0 : piece.Mass;
            }

            var dropsBorder = within * KeptShare >= total;
            var whole = dropsBorder ? within : total;
            var result = new Image(ink.Width, ink.Height, 1);
            foreach (var piece in pieces)
            {
                if (piece.Mass * SpecksPerInk < whole || (dropsBorder && piece.TouchesBorder))
                {
                    continue;
                }

                CopyPiece(piece, ink, result);
            }

            return result;
        }

        /// <summary>Copies a piece and the fainter edge around it.</summary>
        private static void CopyPiece(InkPiece piece, Image from, Image to)
        {
            var edge = 1 + (Math.Max(from.Width, from.Height) / PixelsPerEdge);
            foreach (var pixel in piece.Pixels)
            {
                var (x, y) = (pixel % from.Width, pixel / from.Width);
                var left = Math.Max(0, x - edge);
                var width = Math.Min(from.Width - 1, x + edge) - left + 1;
                for (var row = Math.Max(0, y - edge); row <= Math.Min(from.Height - 1, y + edge); row++)
                {
                    from.Row(row).Slice(left, width).CopyTo(to.Row(row).Slice(left));
                }
            }
        }
    }
}
