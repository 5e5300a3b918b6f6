using System;
using System.Buffers.Binary;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>Reads uncompressed Windows bitmaps of 1, 4, 8, 16, 24 and 32 bits per pixel, with or without bit masks, from either end.</summary>
    internal static class BmpDecoder
    {
        private const int MaskLength = 4;

        public static Image Decode(ReadOnlySpan<byte> file, string name)
        {
            var header = BmpHeader.Read(file, name);
            CheckKind(header, name);
            if (header.DataOffset < BmpHeader.FileHeaderLength + header.Length || header.DataOffset + (header.Stride * header.Height) > file.Length)
            {
                throw new InvalidDataException($"'{name}' is a BMP image of {header.Width}x{header.Height} with {header.BitsPerPixel} bits per pixel, which needs {header.Stride * header.Height} bytes from byte {header.DataOffset}; the file has {file.Length}: it is cut short or its header is wrong.");
            }

            return header.BitsPerPixel <= 8 ? DecodePalette(file, header, name)
                : header.BitsPerPixel == 24 ? DecodeRgb(file, header)
                : DecodeMasked(file, header, name);
        }

        private static void CheckKind(BmpHeader header, string name)
        {
            if (header.Compression == BmpCompression.RunLength8 || header.Compression == BmpCompression.RunLength4)
            {
                throw new InvalidDataException($"'{name}' is a run-length compressed BMP image, which is not read. Save it uncompressed or as PNG.");
            }

            var isMasked = header.Compression == BmpCompression.BitFields || header.Compression == BmpCompression.AlphaBitFields;
            var bits = header.BitsPerPixel;
            var isAllowed = bits == 16 || bits == 32
                ? isMasked || header.Compression == BmpCompression.None
                : (bits == 1 || bits == 4 || bits == 8 || bits == 24) && header.Compression == BmpCompression.None;
            if (!isAllowed)
            {
                throw new InvalidDataException($"'{name}' is a BMP image with {bits} bits per pixel and compression {(uint)header.Compression}; 1, 4, 8, 16, 24 or 32 bits without compression are read. Save it as PNG.");
            }
        }

        private static Image DecodePalette(ReadOnlySpan<byte> file, BmpHeader header, string name)
        {
            var entry = header.Length == BmpHeader.CoreLength ? 3 : 4;
            var start = BmpHeader.FileHeaderLength + header.Length;
            var colors = Math.Min((header.DataOffset - start) / entry, 1 << header.BitsPerPixel);
            if (header.Colors > 0)
            {
                colors = Math.Min(colors, header.Colors);
            }

            var palette = file.Slice(start, colors * entry);
            var image = new Image(header.Width, header.Height, 3);
            for (var y = 0; y < header.Height; y++)
            {
                var source = Row(file, header, y);
                var target = image.Row(y);
                for (var x = 0; x < header.Width; x++)
                {
                    var bit = x * header.BitsPerPixel;
                    var index = (source[bit / 8] >> (8 - header.BitsPerPixel - (bit % 8))) & ((1 << header.BitsPerPixel) - 1);
                    if (index >= colors)
                    {
                        throw new InvalidDataException($"'{name}' is a damaged BMP image: the pixel at ({x}, {y}) has colour number {index}, but its palette has {colors}.");
                    }

                    WriteBgr(palette.Slice(index * entry), target.Slice(3 * x));
                }
            }

            return image;
        }

        private static Image DecodeRgb(ReadOnlySpan<byte> file, BmpHeader header)
        {
            var image = new Image(header.Width, header.Height, 3);
            for (var y = 0; y < header.Height; y++)
            {
                var source = Row(file, header, y);
                var target = image.Row(y);
                for (var x = 0; x < header.Width; x++)
                {
                    WriteBgr(source.Slice(3 * x), target.Slice(3 * x));
                }
            }

            return image;
        }

        private static Image DecodeMasked(ReadOnlySpan<byte> file, BmpHeader header, string name)
        {
            var masks = ReadMasks(file, header, name);
            var channels = masks[3].IsEmpty ? 3 : 4;
            var bytesPerPixel = header.BitsPerPixel / 8;
            var image = new Image(header.Width, header.Height, channels);
            for (var y = 0; y < header.Height; y++)
            {
                var source = Row(file, header, y);
                var target = image.Row(y);
                for (var x = 0; x < header.Width; x++)
                {
                    var bytes = source.Slice(x * bytesPerPixel);
                    var pixel = bytesPerPixel == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
                    for (var channel = 0; channel < channels; channel++)
                    {
                        target[(x * channels) + channel] = masks[channel].Read(pixel);
                    }
                }
            }

            return image;
        }

        /// <summary>Red, green, blue and alpha, the last empty where the file stores none.</summary>
        private static BmpMask[] ReadMasks(ReadOnlySpan<byte> file, BmpHeader header, string name)
        {
            var words = header.BitsPerPixel == 16
                ? new uint[] { 0x7C00, 0x03E0, 0x001F, 0 }
                : new uint[] { 0xFF0000, 0x00FF00, 0x0000FF, 0 };
            if (header.Compression != BmpCompression.None)
            {
                const int AlphaEnd = BmpHeader.InfoLength + (4 * MaskLength);
                var stored = header.Compression == BmpCompression.AlphaBitFields || header.Length >= AlphaEnd ? 4 : 3;
                var masks = file.Slice(BmpHeader.FileHeaderLength + BmpHeader.InfoLength);
                if (masks.Length < stored * MaskLength)
                {
                    throw new InvalidDataException($"'{name}' is a BMP image that is cut short: its {file.Length} bytes end within its bit masks.");
                }

                for (var i = 0; i < stored; i++)
                {
                    words[i] = BinaryPrimitives.ReadUInt32LittleEndian(masks.Slice(i * MaskLength));
                }
            }

            return Array.ConvertAll(words, word => new BmpMask(word, name));
        }

        private static ReadOnlySpan<byte> Row(ReadOnlySpan<byte> file, BmpHeader header, int y)
        {
            var stored = header.IsTopDown ? y : header.Height - 1 - y;
            return file.Slice(header.DataOffset + (int)(stored * header.Stride), (int)header.Stride);
        }

        private static void WriteBgr(ReadOnlySpan<byte> bgr, Span<byte> rgb)
        {
            rgb[0] = bgr[2];
            rgb[1] = bgr[1];
            rgb[2] = bgr[0];
        }
    }
}
