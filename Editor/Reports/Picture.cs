namespace Hebb.Editor.Reports;

/// <summary>A small picture for a report: 8-bit red, green, blue, alpha, row by row from the top.</summary>
internal sealed class Picture
{
    /// <summary>Wraps <paramref name="rgba"/> (not copied), 4 bytes a pixel.</summary>
    public Picture(int width, int height, byte[] rgba)
    {
        if (rgba.Length != width * height * 4)
        {
            throw new ArgumentException($"A picture of {width} x {height} pixels takes {width * height * 4} bytes, but {rgba.Length} were given.", nameof(rgba));
        }

        Width = width;
        Height = height;
        Rgba = rgba;
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Rgba { get; }

    /// <summary>A picture from one brightness per pixel, 0 black to 255 white.</summary>
    public static Picture FromGray(int width, int height, ReadOnlySpan<byte> gray)
    {
        var rgba = new byte[width * height * 4];
        for (var pixel = 0; pixel < width * height; pixel++)
        {
            rgba.AsSpan(pixel * 4, 3).Fill(gray[pixel]);
            rgba[(pixel * 4) + 3] = byte.MaxValue;
        }

        return new Picture(width, height, rgba);
    }

    /// <summary>
    /// A picture of signed numbers: blue for positive, orange for negative, the more opaque the larger, transparent at zero,
    /// so that it reads the same on a light and on a dark page. The largest magnitude is fully opaque.
    /// </summary>
    public static Picture FromSigned(int width, int height, ReadOnlySpan<float> values)
    {
        var largest = float.Epsilon;
        foreach (var value in values)
        {
            largest = MathF.Max(largest, MathF.Abs(value));
        }

        var rgba = new byte[width * height * 4];
        for (var pixel = 0; pixel < width * height; pixel++)
        {
            ReadOnlySpan<byte> colour = values[pixel] >= 0 ? [0x2f, 0x7f, 0xd6] : [0xe8, 0x7a, 0x1d];
            colour.CopyTo(rgba.AsSpan(pixel * 4));
            rgba[(pixel * 4) + 3] = (byte)MathF.Round(byte.MaxValue * MathF.Abs(values[pixel]) / largest);
        }

        return new Picture(width, height, rgba);
    }

    /// <summary>The picture as a PNG inside an address, for the <c>src</c> of an image.</summary>
    public string ToDataUri() => "data:image/png;base64," + Convert.ToBase64String(Png.Encode(this));
}
