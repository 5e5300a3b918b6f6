namespace Hebb.Data
{
    /// <summary>The images of an IDX file: grey, all of one size.</summary>
    public sealed class IdxImages
    {
        internal IdxImages(int count, int height, int width, byte[] pixels)
        {
            Count = count;
            Height = height;
            Width = width;
            Pixels = pixels;
        }

        /// <summary>Number of images.</summary>
        public int Count { get; }

        /// <summary>Rows per image.</summary>
        public int Height { get; }

        /// <summary>Pixels per row.</summary>
        public int Width { get; }

        /// <summary>Count * Height * Width bytes, rows from the top.</summary>
        public byte[] Pixels { get; }
    }
}
