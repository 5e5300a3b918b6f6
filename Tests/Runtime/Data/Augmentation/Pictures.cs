using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Data.Augmentation;
using Hebb.Tensors;

namespace Hebb.Tests.Data.Augmentation;

/// <summary>Small random pictures, and what augmentations make of them.</summary>
internal static class Pictures
{
    /// <summary>Bytes at random, a class for each picture in turn.</summary>
    public static ImageDataset Random(int count, int channels, int height, int width, int classes = 3)
    {
        var random = new SeededRandom(7);
        var pixels = new byte[count * channels * height * width];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)random.Bits();
        }

        return new ImageDataset(pixels, new TensorShape(channels, height, width), Enumerable.Range(0, count).Select(sample => sample % classes).ToArray(),
            Enumerable.Range(0, classes).Select(label => $"class {label}").ToArray());
    }

    /// <summary>Numbers from 0 to 1 at random.</summary>
    public static float[] RandomNumbers(int count, ulong seed = 5)
    {
        var random = new SeededRandom(seed);
        return Enumerable.Range(0, count).Select(_ => random.Uniform()).ToArray();
    }

    /// <summary>The first input of some samples.</summary>
    public static float[] Gather(Dataset data, params int[] samples)
    {
        var numbers = new float[samples.Length * data.Inputs[0].Shape.Length];
        data.GatherInput(0, samples, MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    /// <summary>The first input of every sample.</summary>
    public static float[] GatherAll(Dataset data) => Gather(data, Enumerable.Range(0, data.Count).ToArray());

    /// <summary>A picture of numbers from 0 to 1 as one augmentation shows it.</summary>
    public static float[] Augment(ImageAugmentation augmentation, float[] numbers, int channels, int height, int width, int epoch = 1, FillMode fill = FillMode.Black)
    {
        var data = new AugmentedDataset(
            new TensorDataset([new Tensor(new TensorShape(1, channels, height, width), numbers.ToArray())], [], []), [augmentation], fill: fill);
        data.BeginEpoch(epoch);
        return Gather(data, 0);
    }
}
