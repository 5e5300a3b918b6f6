namespace Hebb.Editor.Classification;

/// <summary>What a classifier says of a picture: all classes with their probabilities, the most probable first.</summary>
internal sealed record Prediction(string File, IReadOnlyList<(string Label, float Probability)> Ranking);
