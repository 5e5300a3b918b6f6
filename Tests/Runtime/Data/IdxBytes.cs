using System.Buffers.Binary;

namespace Hebb.Tests.Data;

/// <summary>IDX files in memory.</summary>
internal static class IdxBytes
{
    public static byte[] Images(int count, int height, int width, Func<int, byte> pixel) =>
        [.. Header(0x803, count, height, width), .. Enumerable.Range(0, count * height * width).Select(pixel)];

    public static byte[] Labels(params byte[] labels) => [.. Header(0x801, labels.Length), .. labels];

    public static byte[] Header(params int[] words) => words.SelectMany(word =>
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, word);
        return bytes;
    }).ToArray();
}
