using System;
using System.Buffers.Binary;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>What an image file says of itself before any pixel is read: enough to refuse it without giving it memory.</summary>
    internal readonly struct ImageHeader
    {
        /// <summary>The longest side that is read.</summary>
        public const int MaxSide = 16384;

        /// <summary>The most pixels that are read.</summary>
        public const int MaxPixels = 1 << 26;

        private static readonly byte[] BmpSignature = { (byte)'B', (byte)'M' };
        private static readonly byte[] JpegSignature = { 0xFF, 0xD8, 0xFF };

        private ImageHeader(ImageFormat format, int width, int height)
        {
            Format = format;
            Width = width;
            Height = height;
        }

        public ImageFormat Format { get; }

        public int Width { get; }

        public int Height { get; }

        /// <summary>Recognises the format by its first bytes and reads the size.</summary>
        /// <exception cref="InvalidDataException">No known format, cut short, or larger than is read.</exception>
        public static ImageHeader Read(ReadOnlySpan<byte> file, string name)
        {
            var header = Recognise(file, name);
            if (header.Width < 1 || header.Height < 1)
            {
                throw new InvalidDataException($"'{name}' says that it is {header.Width}x{header.Height} pixels; an image has at least one.");
            }

            if (header.Width > MaxSide || header.Height > MaxSide || (long)header.Width * header.Height > MaxPixels)
            {
                throw new InvalidDataException($"'{name}' is {header.Width}x{header.Height} pixels; at most {MaxSide} a side and {MaxPixels} in all are read. Shrink it first.");
            }

            return header;
        }

        private static ImageHeader Recognise(ReadOnlySpan<byte> file, string name)
        {
            if (file.StartsWith(PngChunks.Signature))
            {
                var png = PngHeader.Read(file, name);
                return new ImageHeader(ImageFormat.Png, png.Width, png.Height);
            }

            if (file.StartsWith(JpegSignature))
            {
                return ReadJpeg(file, name);
            }

            if (file.StartsWith(BmpSignature))
            {
                var bmp = BmpHeader.Read(file, name);
                return new ImageHeader(ImageFormat.Bmp, bmp.Width, bmp.Height);
            }

            throw new InvalidDataException(file.IsEmpty
                ? $"'{name}' is empty; a PNG, BMP or JPEG image was expected."
                : $"'{name}' is no PNG, BMP or JPEG image: it begins with {BitConverter.ToString(file.Slice(0, Math.Min(4, file.Length)).ToArray())}.");
        }

        /// <summary>Walks the marker segments up to the frame header (ITU-T T.81, annex B).</summary>
        private static ImageHeader ReadJpeg(ReadOnlySpan<byte> file, string name)
        {
            const int FirstFrame = 0xC0;
            const int LastFrame = 0xCF;
            const int FrameHeaderLength = 7;
            var position = 2;
            while (position + 4 <= file.Length && file[position] == 0xFF)
            {
                int marker = file[position + 1];
                if (marker == 0xFF)
                {
                    position++;
                    continue;
                }

                int length = BinaryPrimitives.ReadUInt16BigEndian(file.Slice(position + 2));
                var isFrame = marker >= FirstFrame && marker <= LastFrame && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
                if (isFrame && length >= FrameHeaderLength && position + 2 + FrameHeaderLength <= file.Length)
                {
                    var height = BinaryPrimitives.ReadUInt16BigEndian(file.Slice(position + 5));
                    var width = BinaryPrimitives.ReadUInt16BigEndian(file.Slice(position + 7));
                    return new ImageHeader(ImageFormat.Jpeg, width, height);
                }

                position += 2 + length;
            }

            throw new InvalidDataException($"'{name}' begins as a JPEG image, but its {file.Length} bytes hold no frame header: it is cut short or damaged.");
        }
    }
}
