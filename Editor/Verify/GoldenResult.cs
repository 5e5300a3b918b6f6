namespace Hebb.Editor.Verify;

/// <summary>What came of one golden.</summary>
/// <param name="Name">The golden.</param>
/// <param name="Status">Whether it held.</param>
/// <param name="Problem">What did not hold, in words; empty when it passed.</param>
/// <param name="Deviation">The largest deviation; null unless numbers differ.</param>
internal sealed record GoldenResult(string Name, GoldenStatus Status, string Problem, Deviation? Deviation)
{
    public static GoldenResult Skipped(string name, string reason) => new(name, GoldenStatus.Skipped, reason, null);

    public static GoldenResult Broken(string name, string problem) => new(name, GoldenStatus.Failed, problem, null);
}
