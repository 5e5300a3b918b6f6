using System.Buffers.Binary;

namespace Hebb.Tests.Data.Images;

/// <summary>Writes BMP files of many kinds without the code under test.</summary>
internal sealed class BmpFile
{
    public required int Width { get; init; }

    /// <summary>Rows; stored from the top where <see cref="TopDown"/> is set.</summary>
    public required int Height { get; init; }

    public required int BitsPerPixel { get; init; }

    public bool TopDown { get; init; }

    /// <summary>12 (OS/2), 40, 108 or 124.</summary>
    public int HeaderLength { get; init; } = 40;

    public int Compression { get; init; }

    /// <summary>Red, green, blue and perhaps alpha.</summary>
    public uint[] Masks { get; init; } = [];

    /// <summary>Palette colours as 0xRRGGBB.</summary>
    public uint[] Palette { get; init; } = [];

    /// <summary>The stored pixel.</summary>
    public required Func<int, int, uint> Pixel { get; init; }

    public byte[] ToBytes()
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, HeaderLength);
        if (HeaderLength == 12)
        {
            BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(4), (short)Width);
            BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(6), (short)Height);
            header[8] = 1;
            header[10] = (byte)BitsPerPixel;
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), Width);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), TopDown ? -Height : Height);
            header[12] = 1;
            header[14] = (byte)BitsPerPixel;
            header[16] = (byte)Compression;
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(32), Palette.Length);
        }

        var masks = Masks.SelectMany(mask => BitConverter.GetBytes(mask)).ToArray();
        if (HeaderLength > 40)
        {
            masks.CopyTo(header, 40);
            masks = [];
        }

        var palette = Palette.SelectMany(color => BitConverter.GetBytes(color).Take(HeaderLength == 12 ? 3 : 4)).ToArray();
        var start = 14 + header.Length + masks.Length + palette.Length;
        var rows = Enumerable.Range(0, Height).SelectMany(stored => Row(TopDown ? stored : Height - 1 - stored)).ToArray();
        return [(byte)'B', (byte)'M', .. BitConverter.GetBytes(start + rows.Length), 0, 0, 0, 0, .. BitConverter.GetBytes(start), .. header, .. masks, .. palette, .. rows];
    }

    private byte[] Row(int y)
    {
        var row = new byte[((Width * BitsPerPixel) + 31) / 32 * 4];
        for (var x = 0; x < Width; x++)
        {
            var pixel = Pixel(x, y);
            for (var bit = 0; bit < BitsPerPixel; bit++)
            {
                var isSet = ((pixel >> bit) & 1) != 0;
                var place = BitsPerPixel < 8 ? (x * BitsPerPixel) + BitsPerPixel - 1 - bit : (x * BitsPerPixel) + bit;
                var within = BitsPerPixel < 8 ? 7 - (place % 8) : place % 8;
                row[place / 8] |= (byte)(isSet ? 1 << within : 0);
            }
        }

        return row;
    }
}
