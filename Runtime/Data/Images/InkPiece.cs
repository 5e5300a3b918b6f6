using System;
using System.Collections.Generic;

namespace Hebb.Data.Images
{
    /// <summary>Pixels of clear ink that hang together, over sides or corners.</summary>
    internal sealed class InkPiece
    {
        private const byte Clear = 96;

        private readonly List<int> pixels = new List<int>();

        private InkPiece()
        {
        }

        /// <summary>Their numbers in the picture.</summary>
        public IReadOnlyList<int> Pixels => pixels;

        /// <summary>The sum of their levels.</summary>
        public long Mass { get; private set; }

        /// <summary>True where one of them is in the first or last row or column.</summary>
        public bool TouchesBorder { get; private set; }

        /// <summary>Parts the ink of a picture into its pieces.</summary>
        public static List<InkPiece> FindAll(Image ink)
        {
            var pieces = new List<InkPiece>();
            var seen = new bool[ink.Pixels.Length];
            for (var start = 0; start < seen.Length; start++)
            {
                if (!seen[start] && ink.Pixels[start] >= Clear)
                {
                    pieces.Add(Collect(ink, start, seen));
                }
            }

            return pieces;
        }

        private static InkPiece Collect(Image ink, int start, bool[] seen)
        {
            var piece = new InkPiece();
            piece.pixels.Add(start);
            seen[start] = true;
            for (var next = 0; next < piece.pixels.Count; next++)
            {
                piece.Visit(ink, piece.pixels[next], seen);
            }

            return piece;
        }

        private void Visit(Image ink, int pixel, bool[] seen)
        {
            var (x, y) = (pixel % ink.Width, pixel / ink.Width);
            Mass += ink.Pixels[pixel];
            TouchesBorder |= x == 0 || y == 0 || x == ink.Width - 1 || y == ink.Height - 1;
            for (var otherY = Math.Max(0, y - 1); otherY <= Math.Min(ink.Height - 1, y + 1); otherY++)
            {
                for (var otherX = Math.Max(0, x - 1); otherX <= Math.Min(ink.Width - 1, x + 1); otherX++)
                {
                    var other = (otherY * ink.Width) + otherX;
                    if (!seen[other] && ink.Pixels[other] >= Clear)
                    {
                        seen[other] = true;
                        pixels.Add(other);
                    }
                }
            }
        }
    }
}
