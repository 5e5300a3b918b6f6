using System;
using System.Buffers.Binary;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>The IHDR chunk: the size of a PNG image and how its pixels are packed.</summary>
    internal readonly struct PngHeader
    {
        /// <summary>Bytes of the chunk's content.</summary>
        public const int Length = 13;

        private PngHeader(int width, int height, int bitDepth, PngColorType colorType, bool interlaced)
        {
            Width = width;
            Height = height;
            BitDepth = bitDepth;
            ColorType = colorType;
            Interlaced = interlaced;
        }

        public int Width { get; }

        public int Height { get; }

        public int BitDepth { get; }

        public PngColorType ColorType { get; }

        public bool Interlaced { get; }

        /// <summary>Values per pixel as stored; one index for a palette.</summary>
        public int SamplesPerPixel => ColorType switch
        {
            PngColorType.Rgb => 3,
            PngColorType.GreyAlpha => 2,
            PngColorType.Rgba => 4,
            _ => 1,
        };

        /// <summary>Bytes between a byte and the one of the pixel before it, for the filters; at least 1.</summary>
        public int FilterDistance => Math.Max(1, SamplesPerPixel * BitDepth / 8);

        /// <summary>Reads the first chunk of <paramref name="file"/>.</summary>
        /// <exception cref="InvalidDataException">The chunk is not there, or is not one that the PNG specification allows.</exception>
        public static PngHeader Read(ReadOnlySpan<byte> file, string name)
        {
            var chunks = new PngChunks(file, name);
            chunks.Next();
            if (chunks.Type != PngChunks.Header || chunks.Content.Length != Length)
            {
                throw new InvalidDataException($"'{name}' is a damaged PNG image: it begins with a chunk {chunks.Type} of {chunks.Content.Length} bytes instead of {PngChunks.Header} of {Length}.");
            }

            var content = chunks.Content;
            var width = BinaryPrimitives.ReadInt32BigEndian(content);
            var height = BinaryPrimitives.ReadInt32BigEndian(content.Slice(4));
            var header = new PngHeader(width, height, content[8], (PngColorType)content[9], content[12] == 1);
            if (!header.IsAllowed || content[10] != 0 || content[11] != 0 || content[12] > 1)
            {
                throw new InvalidDataException($"'{name}' is no valid PNG image: bit depth {content[8]}, colour type {content[9]}, compression {content[10]}, filter {content[11]}, interlace {content[12]} do not go together.");
            }

            return header;
        }

        /// <summary>Bytes of a packed row of <paramref name="width"/> pixels, without the filter byte.</summary>
        public int RowBytes(int width) => (int)((((long)width * SamplesPerPixel * BitDepth) + 7) / 8);

        private bool IsAllowed => ColorType switch
        {
            PngColorType.Grey => BitDepth == 1 || BitDepth == 2 || BitDepth == 4 || BitDepth == 8 || BitDepth == 16,
            PngColorType.Palette => BitDepth == 1 || BitDepth == 2 || BitDepth == 4 || BitDepth == 8,
            PngColorType.Rgb => BitDepth == 8 || BitDepth == 16,
            PngColorType.GreyAlpha => BitDepth == 8 || BitDepth == 16,
            PngColorType.Rgba => BitDepth == 8 || BitDepth == 16,
            _ => false,
        };
    }
}
