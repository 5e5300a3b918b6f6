using System;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>Writes PNG files of 8-bit grey, RGB or RGBA.</summary>
    internal static class PngEncoder
    {
        public static byte[] Encode(Image image)
        {
            using var output = new MemoryStream();
            var writer = new PngWriter(output);
            writer.WriteHeader(image.Width, image.Height, image.Channels);
            writer.WriteChunk(PngChunks.Data, CompressPixels(image));
            writer.WriteChunk(PngChunks.End, ReadOnlySpan<byte>.Empty);
            return output.ToArray();
        }

        /// <summary>The content of the data chunk: rows, each with the filter that leaves the smallest differences, packed.</summary>
        public static byte[] CompressPixels(Image image)
        {
            var stride = image.Stride;
            var filtered = new byte[(stride + 1) * image.Height];
            var attempt = new byte[stride];
            ReadOnlySpan<byte> above = new byte[stride];
            for (var y = 0; y < image.Height; y++)
            {
                var row = image.Row(y);
                var stored = filtered.AsSpan(y * (stride + 1), stride + 1);
                var smallest = long.MaxValue;
                for (var type = 0; type < PngFilter.Count; type++)
                {
                    PngFilter.Apply(type, row, above, image.Channels, attempt);
                    var size = SumOfDifferences(attempt);
                    if (size < smallest)
                    {
                        smallest = size;
                        stored[0] = (byte)type;
                        attempt.CopyTo(stored.Slice(1));
                    }
                }

                above = row;
            }

            return Zlib.Compress(filtered);
        }

        private static long SumOfDifferences(ReadOnlySpan<byte> differences)
        {
            long sum = 0;
            foreach (var difference in differences)
            {
                sum += Math.Abs((int)(sbyte)difference);
            }

            return sum;
        }
    }
}
