using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

/// <summary>Inputs for kernels and the comparison with references.</summary>
internal static class Sample
{
    /// <summary>Evenly spread numbers, the same for the same length and seed.</summary>
    public static float[] Floats(int length, double from = -2, double to = 2, int seed = 1)
    {
        var random = new Random(seed + (31 * length));
        return Enumerable.Range(0, length).Select(_ => (float)(from + ((to - from) * random.NextDouble()))).ToArray();
    }

    /// <summary>Class numbers from 0 to <paramref name="classes"/> - 1.</summary>
    public static int[] Labels(int length, int classes)
    {
        var random = new Random(length);
        return Enumerable.Range(0, length).Select(_ => random.Next(classes)).ToArray();
    }

    /// <summary>Fails where an element differs from the reference by more than a part of its magnitude plus an absolute amount.</summary>
    public static void AssertClose(float[] actual, Func<int, double> expected, double relative = 1e-6, double absolute = 1e-7)
    {
        for (var index = 0; index < actual.Length; index++)
        {
            var wanted = expected(index);
            if (!(Math.Abs(actual[index] - wanted) <= (relative * Math.Abs(wanted)) + absolute) && !(double.IsNaN(wanted) && float.IsNaN(actual[index])))
            {
                Assert.Fail($"Element {index} of {actual.Length} is {actual[index]:R}, but {wanted:R} is expected.");
            }
        }
    }
}
