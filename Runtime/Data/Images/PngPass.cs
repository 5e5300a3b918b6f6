namespace Hebb.Data.Images
{
    /// <summary>One of the sub-images in which an interlaced PNG is stored; a plain one is a single pass over every pixel.</summary>
    internal readonly struct PngPass
    {
        /// <summary>Every pixel in order.</summary>
        public static readonly PngPass[] Plain = { new PngPass(0, 0, 1, 1) };

        /// <summary>Adam7 (PNG specification, clause 8.2).</summary>
        public static readonly PngPass[] Adam7 =
        {
            new PngPass(0, 0, 8, 8),
            new PngPass(4, 0, 8, 8),
            new PngPass(0, 4, 4, 8),
            new PngPass(2, 0, 4, 4),
            new PngPass(0, 2, 2, 4),
            new PngPass(1, 0, 2, 2),
            new PngPass(0, 1, 1, 2),
        };

        private PngPass(int left, int top, int stepX, int stepY)
        {
            Left = left;
            Top = top;
            StepX = stepX;
            StepY = stepY;
        }

        public int Left { get; }

        public int Top { get; }

        public int StepX { get; }

        public int StepY { get; }

        /// <summary>Pixels per row of this pass in an image of <paramref name="width"/>; may be 0.</summary>
        public int Columns(int width) => (width - Left + StepX - 1) / StepX;

        /// <summary>Rows of this pass in an image of <paramref name="height"/>; may be 0.</summary>
        public int Rows(int height) => (height - Top + StepY - 1) / StepY;
    }
}
