using Hebb.Data;
using Hebb.Tensors;

namespace Hebb.Editor.Benchmarks;

/// <summary>Random pictures of MNIST's shape with random labels: bytes, as real pictures are kept.</summary>
internal static class RandomImages
{
    public const int Classes = 10;
    private const int Side = 28;

    public static ImageDataset Create(int count, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var pixels = new byte[count * Side * Side];
        for (var index = 0; index < pixels.Length; index++)
        {
            pixels[index] = (byte)random.Below(byte.MaxValue + 1);
        }

        var labels = new int[count];
        for (var index = 0; index < labels.Length; index++)
        {
            labels[index] = random.Below(Classes);
        }

        return new ImageDataset(pixels, new TensorShape(1, Side, Side), labels, [.. Enumerable.Range(0, Classes).Select(label => $"{label}")]);
    }
}
