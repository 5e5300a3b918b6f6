using System.Runtime.InteropServices;
using Hebb.Data;

namespace Hebb.Tests.Data;

/// <summary>Softmax regression by plain gradient descent over single samples: the simplest judge of a data set.</summary>
internal sealed class LinearClassifier
{
    private readonly int features;
    private readonly int classes;
    private readonly float[] weights;

    private LinearClassifier(int features, int classes)
    {
        this.features = features;
        this.classes = classes;
        weights = new float[classes * (features + 1)];
    }

    public static LinearClassifier Train(Dataset data, int epochs)
    {
        var model = new LinearClassifier(data.Inputs[0].Shape.Length, data.ClassNames.Count);
        var labels = data.ReadLabels();
        var input = new float[model.features];
        var loader = new DataLoader(data, 1, new RandomSampler(), seed: 1);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            loader.BeginEpoch(epoch);
            var rate = 0.02f / (1 + epoch);
            for (var batch = 0; batch < loader.BatchCount; batch++)
            {
                loader.GatherInput(batch, 0, MemoryMarshal.AsBytes(input.AsSpan()));
                model.Step(input, labels[loader.Samples(batch)[0]], rate);
            }
        }

        return model;
    }

    public double Accuracy(Dataset data)
    {
        var labels = data.ReadLabels();
        var input = new float[features];
        var correct = 0;
        for (var sample = 0; sample < data.Count; sample++)
        {
            data.GatherInput(0, [sample], MemoryMarshal.AsBytes(input.AsSpan()));
            var scores = Scores(input);
            correct += Array.IndexOf(scores, scores.Max()) == labels[sample] ? 1 : 0;
        }

        return correct / (double)data.Count;
    }

    private void Step(float[] input, int label, float rate)
    {
        var scores = Scores(input);
        var highest = scores.Max();
        var powers = Array.ConvertAll(scores, score => MathF.Exp(score - highest));
        var total = powers.Sum();
        for (var number = 0; number < classes; number++)
        {
            var step = rate * ((powers[number] / total) - (number == label ? 1 : 0));
            var row = weights.AsSpan(number * (features + 1), features + 1);
            Vectors.AddScaled(row[..features], -step, input);
            row[features] -= step;
        }
    }

    private float[] Scores(float[] input)
    {
        var scores = new float[classes];
        for (var number = 0; number < classes; number++)
        {
            var row = weights.AsSpan(number * (features + 1), features + 1);
            scores[number] = row[features] + Vectors.Dot(row[..features], input);
        }

        return scores;
    }
}
