using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace Hebb.Data.Images
{
    /// <summary>Writes the signature and the chunks of a PNG file, still or animated.</summary>
    internal sealed class PngWriter
    {
        private readonly Stream output;

        /// <summary>Writes the signature to <paramref name="output"/>, which stays open.</summary>
        public PngWriter(Stream output)
        {
            this.output = output;
            output.Write(PngChunks.Signature);
        }

        /// <summary>Writes the IHDR chunk for images of this size and number of channels, 8 bits each.</summary>
        public void WriteHeader(int width, int height, int channels)
        {
            var colorType = channels switch
            {
                1 => PngColorType.Grey,
                3 => PngColorType.Rgb,
                _ => PngColorType.Rgba,
            };
            Span<byte> content = stackalloc byte[PngHeader.Length];
            BinaryPrimitives.WriteInt32BigEndian(content, width);
            BinaryPrimitives.WriteInt32BigEndian(content.Slice(4), height);
            content[8] = 8;
            content[9] = (byte)colorType;
            content.Slice(10).Clear();
            WriteChunk(PngChunks.Header, content);
        }

        /// <summary>Writes length, type, content and checksum.</summary>
        public void WriteChunk(string type, ReadOnlySpan<byte> content)
        {
            Span<byte> number = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
            output.Write(number);
            ReadOnlySpan<byte> letters = Encoding.ASCII.GetBytes(type);
            output.Write(letters);
            output.Write(content);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Compute(letters, content));
            output.Write(number);
        }
    }
}
