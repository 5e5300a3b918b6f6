using Hebb.Training;

namespace Hebb.Editor.Classification;

/// <summary>Remembers the samples that were misread with the most confidence. Its result is how many were misread.</summary>
internal sealed class ConfidentMistakes(int capacity) : ClassificationMetric
{
    private readonly List<(int Sample, int Label, int Predicted, float Probability)> mistakes = [];
    private int samples;

    public override string Name => "mistakes";

    public override double Result => mistakes.Count;

    /// <summary>The surest first; equally sure ones in the order of the samples.</summary>
    public IReadOnlyList<(int Sample, int Label, int Predicted, float Probability)> Surest =>
        [.. mistakes.OrderByDescending(mistake => mistake.Probability).ThenBy(mistake => mistake.Sample).Take(capacity)];

    public override void Reset()
    {
        mistakes.Clear();
        samples = 0;
    }

    protected override void Count(ReadOnlySpan<float> scores, int predicted, int label)
    {
        if (predicted != label)
        {
            mistakes.Add((samples, label, predicted, scores[predicted]));
        }

        samples++;
    }
}
