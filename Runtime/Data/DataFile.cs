using System;
using System.IO;
using System.IO.Compression;

namespace Hebb.Data
{
    /// <summary>A file of data, plain or packed with gzip (its first bytes tell), read from front to back.</summary>
    internal sealed class DataFile : IDisposable
    {
        /// <summary>What packed files end with.</summary>
        public const string GzipExtension = ".gz";

        private const long MaxRatio = 1032;
        private static readonly byte[] GzipSignature = { 0x1F, 0x8B };

        private readonly Stream stream;

        private DataFile(string path, Stream stream, long mostLength)
        {
            Path = path;
            this.stream = stream;
            MostLength = mostLength;
        }

        public string Path { get; }

        /// <summary>More bytes than this cannot be in it; exact for a plain file.</summary>
        public long MostLength { get; }

        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        public static DataFile Open(string path)
        {
            if (!File.Exists(path))
            {
                throw new FileNotFoundException($"There is no file '{path}'.", path);
            }

            var file = File.OpenRead(path);
            var isPacked = file.ReadByte() == GzipSignature[0] && file.ReadByte() == GzipSignature[1];
            file.Position = 0;
            return isPacked
                ? new DataFile(path, new GZipStream(file, CompressionMode.Decompress), file.Length * MaxRatio)
                : new DataFile(path, file, file.Length);
        }

        /// <summary>The path of <paramref name="name"/> in a directory, plain or with .gz; null where there is neither.</summary>
        public static string? Find(string directory, string name)
        {
            var plain = System.IO.Path.Combine(directory, name);
            var packed = plain + GzipExtension;
            return File.Exists(plain) ? plain : File.Exists(packed) ? packed : null;
        }

        /// <summary>Fills <paramref name="destination"/> as far as the file reaches.</summary>
        /// <returns>The number of bytes read; fewer than asked for only at the end.</returns>
        /// <exception cref="InvalidDataException">The packed data is damaged.</exception>
        public int Read(Span<byte> destination)
        {
            var filled = 0;
            try
            {
                int read;
                while (filled < destination.Length && (read = stream.Read(destination.Slice(filled))) > 0)
                {
                    filled += read;
                }
            }
            catch (InvalidDataException error)
            {
                throw new InvalidDataException($"'{Path}' is a damaged gzip file: {error.Message} Fetch it again.", error);
            }

            return filled;
        }

        /// <summary>Reads all that is left, at most <paramref name="limit"/> bytes.</summary>
        /// <exception cref="InvalidDataException">There is more, or the packed data is damaged.</exception>
        public byte[] ReadToEnd(int limit)
        {
            using var all = new MemoryStream();
            var chunk = new byte[1 << 16];
            int read;
            while ((read = Read(chunk)) > 0)
            {
                if (all.Length + read > limit)
                {
                    throw new InvalidDataException($"'{Path}' holds more than {limit} bytes, which are the most that are read.");
                }

                all.Write(chunk, 0, read);
            }

            return all.ToArray();
        }

        /// <inheritdoc/>
        public void Dispose() => stream.Dispose();
    }
}
