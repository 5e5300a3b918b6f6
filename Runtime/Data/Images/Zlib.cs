using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Hebb.Data.Images
{
    /// <summary>The zlib container (RFC 1950) around the system's deflate, which netstandard2.1 has only without it.</summary>
    internal static class Zlib
    {
        /// <summary>No deflate stream unpacks to more than this many times its length (RFC 1951: 258 bytes from 2 bits).</summary>
        public const int MaxRatio = 1032;

        private const int HeaderLength = 2;
        private const int ChecksumLength = 4;
        private const uint AdlerModulus = 65521;
        private const int AdlerRun = 5552;

        /// <summary>Packs <paramref name="data"/>.</summary>
        public static byte[] Compress(byte[] data)
        {
            using var output = new MemoryStream();
            output.WriteByte(0x78);
            output.WriteByte(0x9C);
            using (var deflate = new DeflateStream(output, CompressionLevel.Optimal, leaveOpen: true))
            {
                deflate.Write(data, 0, data.Length);
            }

            Span<byte> checksum = stackalloc byte[ChecksumLength];
            BinaryPrimitives.WriteUInt32BigEndian(checksum, Adler32(data));
            output.Write(checksum);
            return output.ToArray();
        }

        /// <summary>Unpacks exactly <paramref name="length"/> bytes; never asks for more memory than that.</summary>
        /// <exception cref="InvalidDataException">The stream is damaged, or unpacks to less or more.</exception>
        public static byte[] Decompress(byte[] compressed, long length, string name)
        {
            if (compressed.Length < HeaderLength + ChecksumLength || length > (long)compressed.Length * MaxRatio)
            {
                throw new InvalidDataException($"'{name}' needs {length} bytes of pixel data, but the {compressed.Length} compressed bytes in it cannot hold them: it is cut short or its header is wrong.");
            }

            var isZlib = (compressed[0] & 0x0F) == 8 && ((compressed[0] << 8) + compressed[1]) % 31 == 0 && (compressed[1] & 0x20) == 0;
            if (!isZlib)
            {
                throw new InvalidDataException($"'{name}' has pixel data that is no zlib stream (it begins with {compressed[0]:X2} {compressed[1]:X2}).");
            }

            var data = new byte[length];
            var filled = 0;
            bool hasMore;
            try
            {
                using var deflate = new DeflateStream(new MemoryStream(compressed, HeaderLength, compressed.Length - HeaderLength - ChecksumLength), CompressionMode.Decompress);
                int read;
                while (filled < data.Length && (read = deflate.Read(data, filled, data.Length - filled)) > 0)
                {
                    filled += read;
                }

                hasMore = filled == data.Length && deflate.ReadByte() >= 0;
            }
            catch (InvalidDataException error)
            {
                throw new InvalidDataException($"'{name}' has damaged pixel data after {filled} of {length} bytes: {error.Message}", error);
            }

            if (filled < data.Length || hasMore)
            {
                throw new InvalidDataException($"'{name}' needs {length} bytes of pixel data, but it unpacks to {(hasMore ? "more" : filled.ToString())}: it is cut short or its header is wrong.");
            }

            var expected = BinaryPrimitives.ReadUInt32BigEndian(compressed.AsSpan(compressed.Length - ChecksumLength));
            var found = Adler32(data);
            return found == expected
                ? data
                : throw new InvalidDataException($"'{name}' has damaged pixel data: its checksum is {found:X8}, expected {expected:X8}.");
        }

        /// <summary>RFC 1950, section 8.2.</summary>
        private static uint Adler32(ReadOnlySpan<byte> data)
        {
            uint low = 1;
            uint high = 0;
            while (!data.IsEmpty)
            {
                var run = Math.Min(AdlerRun, data.Length);
                foreach (var value in data.Slice(0, run))
                {
                    low += value;
                    high += low;
                }

                low %= AdlerModulus;
                high %= AdlerModulus;
                data = data.Slice(run);
            }

            return (high << 16) | low;
        }
    }
}
