using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>Draws signed numbers, such as weights.</summary>
internal static class SignedPicture
{
    private static ReadOnlySpan<byte> Positive => [0x2f, 0x7f, 0xd6];

    private static ReadOnlySpan<byte> Negative => [0xe8, 0x7a, 0x1d];

    /// <summary>
    /// One pixel per number, row by row: blue for positive, orange for negative, the more opaque the larger, transparent at zero,
    /// so that it reads the same on a light and on a dark page. The largest magnitude is fully opaque.
    /// </summary>
    public static Image Draw(int width, int height, ReadOnlySpan<float> values)
    {
        var largest = float.Epsilon;
        foreach (var value in values)
        {
            largest = MathF.Max(largest, MathF.Abs(value));
        }

        var picture = new Image(width, height, 4);
        for (var pixel = 0; pixel < values.Length; pixel++)
        {
            var target = picture.Pixels.AsSpan(pixel * 4, 4);
            (values[pixel] >= 0 ? Positive : Negative).CopyTo(target);
            target[3] = (byte)MathF.Round(byte.MaxValue * MathF.Abs(values[pixel]) / largest);
        }

        return picture;
    }
}
