using System;
using System.Collections.Generic;

namespace Hebb.Data.Images
{
    /// <summary>Ink pixels that hang together, over sides or corners.</summary>
    internal sealed class InkPiece
    {
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

        /// <summary>All ink that hangs together with pixel <paramref name="start"/>; it is marked in <paramref name="seen"/>.</summary>
        public static InkPiece Collect(Image ink, int start, bool[] seen)
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
                    if (!seen[other] && ink.Pixels[other] > 0)
                    {
                        seen[other] = true;
                        pixels.Add(other);
                    }
                }
            }
        }
    }
}
