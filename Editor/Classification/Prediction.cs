namespace Hebb.Editor.Classification;

/// <summary>What a classifier says of a picture: all classes with their probabilities, the most probable first.</summary>
internal sealed record Prediction(string File, IReadOnlyList<(string Label, float Probability)> Ranking)
{
    /// <summary>Orders a model's answer to one picture.</summary>
    public static Prediction Rank(string file, IReadOnlyList<string> labels, ReadOnlySpan<float> probabilities) =>
        new(file, [.. probabilities.ToArray().Select((probability, label) => (labels[label], probability)).OrderByDescending(pair => pair.probability)]);
}
