using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace Hebb.Data.Images
{
    /// <summary>Walks the chunks of a PNG file in order and checks each one's length and checksum.</summary>
    internal ref struct PngChunks
    {
        public const string Header = "IHDR";
        public const string Palette = "PLTE";
        public const string Transparency = "tRNS";
        public const string Data = "IDAT";
        public const string End = "IEND";

        private const int TypeLength = 4;
        private const int Overhead = 12;

        private readonly ReadOnlySpan<byte> file;
        private readonly string name;
        private int position;

        /// <summary>Starts behind the signature of <paramref name="file"/>.</summary>
        public PngChunks(ReadOnlySpan<byte> file, string name)
        {
            this.file = file;
            this.name = name;
            position = Signature.Length;
            Type = string.Empty;
            Content = default;
        }

        /// <summary>The first bytes of every PNG file.</summary>
        public static ReadOnlySpan<byte> Signature => new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };

        /// <summary>The four letters of the current chunk.</summary>
        public string Type { get; private set; }

        /// <summary>What the current chunk holds.</summary>
        public ReadOnlySpan<byte> Content { get; private set; }

        /// <summary>True where a reader that does not know the current chunk must not go on (its first letter is a capital).</summary>
        public readonly bool IsCritical => (Type[0] & 0x20) == 0;

        /// <summary>Goes to the next chunk; there must be one, as only <see cref="End"/> is last.</summary>
        /// <exception cref="InvalidDataException">The file ends, or the chunk is damaged.</exception>
        public void Next()
        {
            var rest = file.Slice(position);
            var length = rest.Length < Overhead ? 0 : BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (rest.Length < Overhead || length > rest.Length - Overhead)
            {
                throw new InvalidDataException($"'{name}' is a PNG image that is cut short: it ends at byte {file.Length}, within the chunk at byte {position}.");
            }

            var type = rest.Slice(4, TypeLength);
            Type = Encoding.ASCII.GetString(type);
            Content = rest.Slice(4 + TypeLength, (int)length);
            var expected = BinaryPrimitives.ReadUInt32BigEndian(rest.Slice(4 + TypeLength + (int)length));
            var found = Crc32.Compute(type, Content);
            if (found != expected)
            {
                throw new InvalidDataException($"'{name}' is a damaged PNG image: the checksum of its chunk {Type} at byte {position} is {found:X8}, expected {expected:X8}.");
            }

            position += Overhead + (int)length;
        }
    }
}
