using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Editor.Benchmarks;

/// <summary>Matrix products of the sizes that training asks for, and of square ones.</summary>
internal sealed class GemmWorkload : Workload
{
    private static readonly Shape[] Shapes =
    [
        new(128, 128, 784, false), new(128, 10, 128, false), new(784, 128, 128, true),
        new(256, 256, 256, false), new(512, 512, 512, false), new(1024, 1024, 1024, false),
    ];

    private readonly List<(Plan Plan, ParameterSet Parameters, ActivationArena Arena)> cases = [];

    private GemmWorkload(Device device, int seed)
        : base(device)
    {
        var random = new SeededRandom((ulong)seed);
        foreach (var shape in Shapes)
        {
            var a = RandomParameter.Create("a", shape.TransposeA ? new TensorShape(shape.K, shape.M) : new TensorShape(shape.M, shape.K), random);
            var b = RandomParameter.Create("b", new TensorShape(shape.K, shape.N), random);
            var parameters = new ParameterSet(device, [a, b], []);
            var arena = new ActivationArena(device);
            var graph = new Graph();
            var product = graph.Use(a).MatMul(graph.Use(b), shape.TransposeA);
            cases.Add((new Plan(device, graph, [product], parameters, arena), parameters, arena));
        }
    }

    public static WorkloadKind Kind { get; } = new(
        "gemm",
        "Multiply matrices of the sizes that training asks for, and square ones; milliseconds each, result read back.",
        [.. Shapes.Select(shape => new Figure("ms", shape.Name))],
        (device, seed) => new GemmWorkload(device, seed));

    public override IReadOnlyList<double> Measure(CancellationToken cancellation) =>
        [.. cases.Select(measured => PlanTimer.Milliseconds(measured.Plan, cancellation))];

    protected override void Release()
    {
        foreach (var (plan, parameters, arena) in cases)
        {
            plan.Dispose();
            arena.Dispose();
            parameters.Dispose();
        }
    }

    private sealed record Shape(int M, int N, int K, bool TransposeA)
    {
        public string Name => $"gemm {M}x{N}x{K}{(TransposeA ? " A transposed" : string.Empty)}";
    }
}
