using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Editor.Benchmarks;

/// <summary>
/// 3 x 3 convolutions as they stand in a small image network: forward, and backward to filters, bias and (behind the first layer) images.
/// </summary>
internal sealed class ConvolutionWorkload : Workload
{
    private const int Batch = 128;
    private const string Forward = "fwd_ms";
    private const string Backward = "bwd_ms";

    private static readonly Shape[] Shapes = [new(1, 28, 32), new(32, 14, 64)];

    private readonly List<Case> cases;

    private ConvolutionWorkload(Device device, int seed)
        : base(device)
    {
        var random = new SeededRandom((ulong)seed);
        cases = [.. Shapes.Select(shape => new Case(device, shape, random))];
    }

    public static WorkloadKind Kind { get; } = new(
        "conv",
        $"Two convolutions of a small image network forward and backward, batch {Batch}.",
        [.. Shapes.SelectMany(shape => new[] { new Figure(Forward, shape.Name), new Figure(Backward, shape.Name) })],
        (device, seed) => new ConvolutionWorkload(device, seed));

    public override IReadOnlyList<double> Measure(CancellationToken cancellation) =>
        [.. cases.SelectMany(measured => measured.Measure(cancellation))];

    protected override void Release() => cases.ForEach(measured => measured.Dispose());

    private sealed record Shape(int Channels, int Side, int Filters)
    {
        public string Name => $"conv {Channels}->{Filters} {Side}x{Side}";
    }

    private sealed class Case : IDisposable
    {
        private readonly ParameterSet parameters;
        private readonly ActivationArena arena;
        private readonly Plan forward;
        private readonly Plan both;

        public Case(Device device, Shape shape, SeededRandom random)
        {
            var images = RandomParameter.Create("images", new TensorShape(Batch, shape.Channels, shape.Side, shape.Side), random);
            var filters = RandomParameter.Create("filters", new TensorShape(shape.Filters, shape.Channels, 3, 3), random);
            var bias = RandomParameter.Create("bias", new TensorShape(shape.Filters), random);
            var upstream = RandomParameter.Create("upstream", new TensorShape(Batch, shape.Filters, shape.Side, shape.Side), random);
            parameters = new ParameterSet(device, [images, filters, bias, upstream], []);
            arena = new ActivationArena(device);
            Parameter[] learned = shape.Channels > 1 ? [images, filters, bias] : [filters, bias];
            both = Compile(device, learned, graph => Convolve(graph, images, filters, bias), upstream);
            forward = Compile(device, [], graph => Convolve(graph, images, filters, bias), upstream);
        }

        public IEnumerable<double> Measure(CancellationToken cancellation)
        {
            var once = PlanTimer.Milliseconds(forward, cancellation);
            return [once, Math.Max(0, PlanTimer.Milliseconds(both, cancellation) - once)];
        }

        public void Dispose()
        {
            forward.Dispose();
            both.Dispose();
            arena.Dispose();
            parameters.Dispose();
        }

        private static GraphTensor Convolve(Graph graph, Parameter images, Parameter filters, Parameter bias) =>
            graph.Use(images).Conv2D(graph.Use(filters), graph.Use(bias), padding: Padding2D.Same);

        /// <summary>The output weighted by what flows back, so that the gradient of the sum is what a layer behind would send.</summary>
        private Plan Compile(Device device, IReadOnlyList<Parameter> learned, Func<Graph, GraphTensor> build, Parameter upstream)
        {
            var graph = new Graph();
            var y = build(graph);
            if (learned.Count == 0)
            {
                return new Plan(device, graph, [First(y)], parameters, arena);
            }

            var gradients = graph.Gradients(y.Multiply(graph.Use(upstream)).Sum(), learned.Select(graph.Use).ToList());
            return new Plan(device, graph, [First(y), .. gradients.Select(First)], parameters, arena);
        }

        /// <summary>A part of a tensor is enough to have all of it computed, and little to read back.</summary>
        private static GraphTensor First(GraphTensor tensor) => tensor.Shape.Rank > 1 ? tensor.Select(0) : tensor;
    }
}
