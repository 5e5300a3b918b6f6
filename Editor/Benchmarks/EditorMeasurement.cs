namespace Hebb.Editor.Benchmarks;

/// <summary>What the editor did while agents learned in it.</summary>
/// <param name="SecondsToEvaluation">From Play until a greedy evaluation reached what was wanted; infinite if it never did.</param>
/// <param name="Decisions">How many decisions had been learned from then; 0 if never.</param>
/// <param name="Evaluation">The mean return of the last evaluation; NaN before the first.</param>
/// <param name="FrameMedian">Milliseconds between the beginnings of frames, in the middle.</param>
/// <param name="FrameP99">Milliseconds that 99 of 100 frames do not exceed.</param>
/// <param name="TilesPerSecond">How often the tiles of a layer arrived at the tab.</param>
/// <param name="ExplanationsPerSecond">How often it was told, beside them, why the model answers as it does.</param>
internal sealed record EditorMeasurement(double SecondsToEvaluation, long Decisions, double Evaluation, double FrameMedian, double FrameP99, double TilesPerSecond, double ExplanationsPerSecond)
{
    public const double LongestSeconds = 20;
    public const double LongestFrame = 25;
    public const double FewestTiles = 20;

    public bool IsMet => SecondsToEvaluation <= LongestSeconds && FrameP99 < LongestFrame && TilesPerSecond >= FewestTiles;
}
