using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Devices;
using Hebb.Editor.Classification;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Editor.Adversarial;

/// <summary>Judges a generator by a thousand of its samples.</summary>
internal sealed class GanMeasurement(LabelledImages images, Dataset training, string? judgeFile, Device device)
{
    private const int Samples = 1000;
    private const int ShownNeighbours = 10;

    public GanResult Measure(Model generator, LatentSpace space, ulong seed)
    {
        using var judge = judgeFile is null ? Judge.Train(training, images, device, seed) : Judge.Load(judgeFile, images, device);
        var samples = generator.Predict(space.Sample(Samples, seed));
        var heldOut = HeldOut(Math.Min(Samples, images.Test.Count));
        var verdicts = judge.Classify(samples);
        var neighbours = NearestSamples.Find(device, samples, training);
        return new GanResult
        {
            ClassNames = images.Training.ClassNames,
            Samples = Samples,
            JudgeAccuracy = judge.Accuracy(images.Test),
            SureShare = verdicts.Count(verdict => verdict.Confidence >= GanResult.Sure) / (double)Samples,
            ClassShares = [.. Enumerable.Range(0, images.Training.ClassNames.Count).Select(label => verdicts.Count(verdict => verdict.Label == label) / (double)Samples)],
            SampleDistance = Median(neighbours.Select(found => found.Distance)),
            HeldOutDistance = Median(NearestSamples.Find(device, heldOut, training).Select(found => found.Distance)),
            Diversity = Spread(samples, [.. verdicts.Select(verdict => verdict.Label)]) / Spread(heldOut, images.Test.Labels[..heldOut.Shape[0]].ToArray()),
            Neighbours = [.. GeneratedImages.Of(generator, space.Sample(Samples, seed), images.Training.Normalization)
                .Take(ShownNeighbours)
                .Select((sample, index) => (sample, images.Training.GetImage(neighbours[index].Sample)))],
        };
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>The mean distance from each row to the one before it of the same class.</summary>
    private static double Spread(Tensor rows, int[] labels)
    {
        var width = rows.Shape.Length / rows.Shape[0];
        var before = new Dictionary<int, int>();
        var distances = new List<double>();
        for (var row = 0; row < rows.Shape[0]; row++)
        {
            if (before.TryGetValue(labels[row], out var other))
            {
                double sum = 0;
                for (var i = 0; i < width; i++)
                {
                    double difference = rows.Floats[(row * width) + i] - rows.Floats[(other * width) + i];
                    sum += difference * difference;
                }

                distances.Add(Math.Sqrt(sum));
            }

            before[labels[row]] = row;
        }

        return distances.DefaultIfEmpty().Average();
    }

    private Tensor HeldOut(int count)
    {
        var shape = images.Test.Shape.Prepend(count);
        var values = new float[shape.Length];
        images.Test.GatherInput(0, Enumerable.Range(0, count).ToArray(), MemoryMarshal.AsBytes(values.AsSpan()));
        return new Tensor(shape, values);
    }
}
