using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Hebb.Tests.Data.Images;

/// <summary>Writes PNG files of every kind, bit by bit and without the code under test.</summary>
internal sealed class PngFile
{
    private static readonly (int Left, int Top, int StepX, int StepY)[] Adam7 =
    [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ];

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int ColorType { get; init; }

    public required int BitDepth { get; init; }

    public bool Interlaced { get; init; }

    /// <summary>The filter of each row; -1 for a different one in each.</summary>
    public int Filter { get; init; }

    /// <summary>The stored value of a channel of a pixel.</summary>
    public required Func<int, int, int, int> Sample { get; init; }

    public byte[] Palette { get; init; } = [];

    public byte[] Transparency { get; init; } = [];

    /// <summary>How many chunks the pixel data is cut into.</summary>
    public int DataChunks { get; init; } = 1;

    private int SamplesPerPixel => ColorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    public byte[] ToBytes()
    {
        var chunks = new List<byte[]>
        {
            Chunk("IHDR", Header(Width, Height)),
        };
        if (Palette.Length > 0)
        {
            chunks.Add(Chunk("PLTE", Palette));
        }

        if (Transparency.Length > 0)
        {
            chunks.Add(Chunk("tRNS", Transparency));
        }

        chunks.Add(Chunk("tEXt", Encoding.ASCII.GetBytes("Comment\0made by a test")));
        var data = Pack();
        var size = (data.Length + DataChunks - 1) / DataChunks;
        chunks.AddRange(data.Chunk(size).Select(part => Chunk("IDAT", part)));
        chunks.Add(Chunk("IEND", []));
        return Join(chunks);
    }

    public static byte[] Join(IEnumerable<byte[]> chunks) => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. chunks.SelectMany(chunk => chunk)];

    public static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        var crc = uint.MaxValue;
        foreach (var value in body)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var isOdd = (((value >> bit) ^ crc) & 1) != 0;
                crc = (crc >> 1) ^ (isOdd ? 0xEDB88320 : 0);
            }
        }

        return [.. BigEndian(content.Length), .. body, .. BigEndian((int)~crc)];
    }

    public byte[] Header(int width, int height) => [.. BigEndian(width), .. BigEndian(height), (byte)BitDepth, (byte)ColorType, 0, 0, (byte)(Interlaced ? 1 : 0)];

    public static byte[] Compress(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private byte[] Pack()
    {
        var rows = new List<byte>();
        foreach (var (left, top, stepX, stepY) in Interlaced ? Adam7 : [(0, 0, 1, 1)])
        {
            var above = Array.Empty<byte>();
            for (var y = top; y < Height; y += stepY)
            {
                var bits = new List<bool>();
                for (var x = left; x < Width; x += stepX)
                {
                    for (var channel = 0; channel < SamplesPerPixel; channel++)
                    {
                        var sample = Sample(x, y, channel);
                        bits.AddRange(Enumerable.Range(0, BitDepth).Select(bit => ((sample >> (BitDepth - 1 - bit)) & 1) != 0));
                    }
                }

                if (bits.Count == 0)
                {
                    break;
                }

                var row = bits.Chunk(8).Select(eight => (byte)eight.Select((bit, place) => bit ? 128 >> place : 0).Sum()).ToArray();
                var filter = Filter < 0 ? y % 5 : Filter;
                rows.Add((byte)filter);
                rows.AddRange(Subtract(filter, row, above.Length == 0 ? new byte[row.Length] : above));
                above = row;
            }
        }

        return Compress(rows.ToArray());
    }

    private IEnumerable<byte> Subtract(int filter, byte[] row, byte[] above)
    {
        var distance = Math.Max(1, SamplesPerPixel * BitDepth / 8);
        return row.Select((value, i) =>
        {
            int a = i < distance ? 0 : row[i - distance];
            int b = above[i];
            int c = i < distance ? 0 : above[i - distance];
            var p = a + b - c;
            var nearest = new[] { a, b, c }.MinBy(guess => Math.Abs(p - guess));
            return (byte)(value - filter switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) / 2, _ => nearest });
        });
    }
}
