using System.Diagnostics;
using Hebb.Graphs;

namespace Hebb.Editor.Benchmarks;

/// <summary>Times runs of a plan.</summary>
internal static class PlanTimer
{
    private const int Runs = 9;

    /// <summary>The median of several runs after a first one, in milliseconds.</summary>
    public static double Milliseconds(Plan plan, CancellationToken cancellation)
    {
        Run(plan);
        return Statistics.Median(Enumerable.Range(0, Runs).Select(_ =>
        {
            cancellation.ThrowIfCancellationRequested();
            return Run(plan);
        }));
    }

    private static double Run(Plan plan)
    {
        var watch = Stopwatch.StartNew();
        plan.Submit(0);
        plan.Wait(0);
        return watch.Elapsed.TotalMilliseconds;
    }
}
