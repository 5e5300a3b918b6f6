using System.Runtime.InteropServices;
using Hebb.Data;

namespace Hebb.Tests.Data;

/// <summary>Gives each sample the class of the most similar one it knows, by the cosine between them.</summary>
internal sealed class NearestNeighbour
{
    private readonly int features;
    private readonly float[] known;
    private readonly int[] labels;

    public NearestNeighbour(Dataset data)
    {
        features = data.Inputs[0].Shape.Length;
        known = Read(data);
        labels = data.ReadLabels();
    }

    public double Accuracy(Dataset data)
    {
        var samples = Read(data);
        var expected = data.ReadLabels();
        return Enumerable.Range(0, data.Count).Count(i => Classify(samples.AsSpan(i * features, features)) == expected[i]) / (double)data.Count;
    }

    private int Classify(ReadOnlySpan<float> sample)
    {
        var best = 0;
        var bestSimilarity = float.NegativeInfinity;
        for (var i = 0; i < labels.Length; i++)
        {
            var similarity = Vectors.Dot(sample, known.AsSpan(i * features, features));
            if (similarity > bestSimilarity)
            {
                bestSimilarity = similarity;
                best = labels[i];
            }
        }

        return best;
    }

    /// <summary>All samples, each scaled to length 1.</summary>
    private float[] Read(Dataset data)
    {
        var numbers = new float[data.Count * features];
        data.GatherInput(0, Enumerable.Range(0, data.Count).ToArray(), MemoryMarshal.AsBytes(numbers.AsSpan()));
        for (var i = 0; i < data.Count; i++)
        {
            var sample = numbers.AsSpan(i * features, features);
            var length = MathF.Max(float.Epsilon, MathF.Sqrt(Vectors.Dot(sample, sample)));
            foreach (ref var number in sample)
            {
                number /= length;
            }
        }

        return numbers;
    }
}
