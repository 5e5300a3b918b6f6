using System;
using System.Buffers.Binary;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>The two headers of a Windows bitmap file, in their OS/2 (12 bytes) and Windows (40 to 124 bytes) forms.</summary>
    internal readonly struct BmpHeader
    {
        /// <summary>Bytes of the file header before the bitmap's own.</summary>
        public const int FileHeaderLength = 14;

        /// <summary>Length of the OS/2 header, whose palette entries have 3 bytes instead of 4.</summary>
        public const int CoreLength = 12;

        /// <summary>Length of the first Windows header, which is followed by its bit masks where later ones hold them.</summary>
        public const int InfoLength = 40;

        private const int MaxLength = 124;

        private BmpHeader(int length, int width, int storedHeight, int bitsPerPixel, BmpCompression compression, int dataOffset, int colors)
        {
            Length = length;
            Width = width;
            Height = storedHeight == int.MinValue ? 0 : Math.Abs(storedHeight);
            IsTopDown = storedHeight < 0;
            BitsPerPixel = bitsPerPixel;
            Compression = compression;
            DataOffset = dataOffset;
            Colors = colors;
        }

        public int Length { get; }

        public int Width { get; }

        public int Height { get; }

        public bool IsTopDown { get; }

        public int BitsPerPixel { get; }

        public BmpCompression Compression { get; }

        public int DataOffset { get; }

        /// <summary>Palette entries as stated; 0 for all that the bits per pixel can name.</summary>
        public int Colors { get; }

        /// <summary>Bytes of a row, a multiple of 4.</summary>
        public long Stride => (((long)Width * BitsPerPixel) + 31) / 32 * 4;

        /// <exception cref="InvalidDataException">The file is shorter than its headers, or the header has an unknown length.</exception>
        public static BmpHeader Read(ReadOnlySpan<byte> file, string name)
        {
            var length = file.Length < FileHeaderLength + 4 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(file.Slice(FileHeaderLength));
            var isKnown = length == CoreLength || (length >= InfoLength && length <= MaxLength);
            if (!isKnown || file.Length < FileHeaderLength + length)
            {
                throw new InvalidDataException($"'{name}' begins as a BMP image, but it is cut short or damaged: {file.Length} bytes, a header of {length} (12 or 40 to 124 were expected).");
            }

            var offset = BinaryPrimitives.ReadInt32LittleEndian(file.Slice(10));
            var header = file.Slice(FileHeaderLength);
            if (length == CoreLength)
            {
                return new BmpHeader(
                    length,
                    BinaryPrimitives.ReadUInt16LittleEndian(header.Slice(4)),
                    BinaryPrimitives.ReadUInt16LittleEndian(header.Slice(6)),
                    BinaryPrimitives.ReadUInt16LittleEndian(header.Slice(10)),
                    BmpCompression.None,
                    offset,
                    colors: 0);
            }

            return new BmpHeader(
                length,
                BinaryPrimitives.ReadInt32LittleEndian(header.Slice(4)),
                BinaryPrimitives.ReadInt32LittleEndian(header.Slice(8)),
                BinaryPrimitives.ReadUInt16LittleEndian(header.Slice(14)),
                (BmpCompression)BinaryPrimitives.ReadUInt32LittleEndian(header.Slice(16)),
                offset,
                BinaryPrimitives.ReadInt32LittleEndian(header.Slice(32)));
        }
    }
}
