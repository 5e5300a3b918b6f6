using System;

namespace Hebb.Data.Strokes
{
    /// <summary>A small canvas on which a round pen draws: the darkest trace at each pixel counts. Reused from character to character.</summary>
    internal sealed class StrokeInk
    {
        private readonly int side;
        private readonly double[] depth;

        public StrokeInk(int side)
        {
            this.side = side;
            depth = new double[side * side];
        }

        /// <summary>How deep each pixel's centre lies within the trace, in pixels: positive inside, negative outside.</summary>
        public ReadOnlySpan<double> Depth => depth;

        /// <summary>Takes everything away: all pixels lie <paramref name="farthest"/> outside.</summary>
        public void Clear(double farthest) => depth.AsSpan().Fill(-farthest);

        /// <summary>Draws a line whose half width goes from one end's to the other's; pixels farther than <paramref name="margin"/> from it are left.</summary>
        public void Line(PenPoint from, double fromRadius, PenPoint to, double toRadius, double margin)
        {
            var reach = Math.Max(fromRadius, toRadius) + margin;
            var left = Math.Max(0, (int)Math.Ceiling(Math.Min(from.X, to.X) - reach - 0.5));
            var right = Math.Min(side - 1, (int)Math.Floor(Math.Max(from.X, to.X) + reach - 0.5));
            var top = Math.Max(0, (int)Math.Ceiling(Math.Min(from.Y, to.Y) - reach - 0.5));
            var bottom = Math.Min(side - 1, (int)Math.Floor(Math.Max(from.Y, to.Y) + reach - 0.5));
            var alongX = to.X - from.X;
            var alongY = to.Y - from.Y;
            var square = (alongX * alongX) + (alongY * alongY);
            var scale = square > 0 ? 1 / square : 0;
            for (var y = top; y <= bottom; y++)
            {
                var offsetY = y + 0.5 - from.Y;
                for (var x = left; x <= right; x++)
                {
                    var offsetX = x + 0.5 - from.X;
                    var t = ((offsetX * alongX) + (offsetY * alongY)) * scale;
                    t = t < 0 ? 0 : t > 1 ? 1 : t;
                    var awayX = offsetX - (t * alongX);
                    var awayY = offsetY - (t * alongY);
                    var inside = fromRadius + (t * (toRadius - fromRadius)) - Math.Sqrt((awayX * awayX) + (awayY * awayY));
                    ref var pixel = ref depth[(y * side) + x];
                    if (inside > pixel)
                    {
                        pixel = inside;
                    }
                }
            }
        }
    }
}
