namespace Hebb.Editor.Benchmarks;

/// <summary>Every workload that <c>hebb bench</c> knows.</summary>
internal static class Workloads
{
    public static IReadOnlyList<WorkloadKind> All { get; } =
    [
        MlpWorkload.Kind,
        CnnWorkload.Kind,
        LstmWorkload.Kind,
        ConvolutionWorkload.Kind,
        GemmWorkload.Kind,
    ];
}
