namespace Hebb.Editor.Benchmarks;

/// <summary>A number that a workload measures, the smaller the better, and where a peer's JSON lines tell theirs.</summary>
/// <param name="Field">The name of the number: <c>sec_per_epoch</c>.</param>
/// <param name="Case">What the peer's line calls itself under <c>bench</c>, where a workload has several cases; null where it has one.</param>
internal sealed record Figure(string Field, string? Case = null)
{
    /// <summary>For tables and errors.</summary>
    public string Label => Case is null ? Field : $"{Case} {Field}";
}
