using System.Runtime.InteropServices;
using Hebb.Authoring.Models;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Sessions.Lessons;

/// <summary>Takes one picture through one step of learning, in a fresh network of the present model's make. On the models' thread.</summary>
internal sealed class LessonRun : IDisposable
{
    private const int ShownNumbers = 6;
    private const float LearningRate = 0.002f;
    private const ulong Seed = 1;

    private readonly LiveModel pattern;
    private readonly Sequential network;
    private readonly int truth;
    private readonly float[] numbers;

    /// <summary>Prepares the network. It has the layers of the model, without those that drop numbers, so that every number can be followed.</summary>
    /// <param name="pattern">The model whose make is used; its weights are not.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="truth">Number of its class.</param>
    /// <param name="device">Where to compute.</param>
    public LessonRun(LiveModel pattern, Image picture, int truth, Device device)
    {
        this.pattern = pattern;
        this.truth = truth;
        var layers = pattern.Model.Layers.Where(layer => layer is not Dropout).Select(layer => LayerCatalog.Create(layer.Kind, layer.Config, layer.Name));
        network = new Sequential(layers, device) { Seed = Seed };
        network.Build(pattern.Model.InputShapes[0]);
        numbers = new float[pattern.Model.InputShapes[0].Length];
        pattern.Normalization.Apply(pattern.Preprocessing.Apply(picture), numbers);
    }

    /// <summary>Takes the step.</summary>
    public Lesson Take()
    {
        var graph = new Graph(training: true);
        var input = graph.Input("input", network.InputShapes[0].Prepend(1));
        var label = graph.Input("label", new TensorShape(1), DataType.Int32);
        var trace = new LayerTrace();
        var prediction = network.Call([input], trace)[0];
        var loss = new CategoricalCrossentropy().Mean(prediction, label);
        var step = new Adam(LearningRate).Apply(graph, network.Parameters, loss);
        using var arena = new ActivationArena(network.Device);
        using var plan = new Plan(network.Device, graph, [.. trace.Calls.Select(call => call.Output), loss], network.Values, arena);
        var before = Values();
        var lossBefore = Run(plan, input, label, loss, step);
        var answers = trace.Calls.Select(call => plan.Output(call.Output, 0).ToArray()).ToList();
        var after = Values();
        var gradients = network.Parameters.ToDictionary(parameter => parameter, parameter => network.Values.ReadGradient(parameter).Floats);
        var lossAfter = LossNow();
        var kernels = plan.Dispatches.Select(dispatch => dispatch.Kernel.Name).ToList();
        var forward = ForwardKernels();
        var backward = kernels.Skip(forward.Sum(list => list.Count)).ToList();
        List<LessonStage> stages =
        [
            .. Weighted().Select(layer => new LessonStage("initialise", layer.Name, $"w ~ U(−√(6 / (in + out)), +√(6 / (in + out)))", [], LessonWords.Initialise, Some(before[layer.Parameters[0]], "w"))),
            .. trace.Calls.Select((call, index) => Forward(call, answers[index], forward[index])),
            Loss(answers[^1], lossBefore, backward),
            .. Weighted().Reverse().Select((layer, index) => new LessonStage("backward", layer.Name, "∂L/∂w = Σ x · ∂L/∂y", index == 0 ? Gradient(backward) : [], index == 0 ? LessonWords.BackwardScores : LessonWords.Backward, Largest(gradients[layer.Parameters[0]], "∂L/∂w"))),
            .. Weighted().Select(layer => new LessonStage("update", layer.Name, "w ← w − η · m̂ / (√v̂ + ε),  η = 0.002", ["Adam"], LessonWords.Update, Changed(before[layer.Parameters[0]], after[layer.Parameters[0]], gradients[layer.Parameters[0]]))),
            new LessonStage("loss", pattern.Labels[truth], "L = −log p", [], LessonWords.After, [new LessonNumber("L", lossBefore, lossAfter)]),
        ];
        return new Lesson(stages, lossBefore, lossAfter);
    }

    public void Dispose() => network.Dispose();

    private IEnumerable<Layer> Weighted() => network.Layers.Where(layer => layer.Parameters.Count > 0);

    private Dictionary<Parameter, float[]> Values() => network.Parameters.ToDictionary(parameter => parameter, parameter => network.Values.Read(parameter).Floats);

    private float Run(Plan plan, GraphTensor input, GraphTensor label, GraphTensor loss, OptimizerStep? step)
    {
        MemoryMarshal.AsBytes(numbers.AsSpan()).CopyTo(plan.Input(input, 0));
        MemoryMarshal.Cast<byte, int>(plan.Input(label, 0))[0] = truth;
        step?.Prepare(plan, 0, network.Values);
        plan.Submit(0);
        plan.Wait(0);
        return plan.Output(loss, 0)[0];
    }

    private float LossNow()
    {
        var graph = new Graph();
        var input = graph.Input("input", network.InputShapes[0].Prepend(1));
        var label = graph.Input("label", new TensorShape(1), DataType.Int32);
        var loss = new CategoricalCrossentropy().Mean(network.Call([input])[0], label);
        using var arena = new ActivationArena(network.Device);
        using var plan = new Plan(network.Device, graph, [loss], network.Values, arena);
        return Run(plan, input, label, loss, null);
    }

    /// <summary>What each layer adds to the kernels of the layers before it.</summary>
    private List<IReadOnlyList<string>> ForwardKernels()
    {
        var lists = new List<IReadOnlyList<string>>();
        var counted = 0;
        for (var count = 1; count <= network.Layers.Count; count++)
        {
            var graph = new Graph();
            var trace = new LayerTrace();
            network.Call([graph.Input("input", network.InputShapes[0].Prepend(1))], trace);
            using var arena = new ActivationArena(network.Device);
            using var plan = new Plan(network.Device, graph, [.. trace.Calls.Take(count).Select(call => call.Output)], network.Values, arena);
            lists.Add([.. plan.Dispatches.Skip(counted).Select(dispatch => dispatch.Kernel.Name)]);
            counted = plan.Dispatches.Count;
        }

        return lists;
    }

    private static LessonStage Forward(LayerCall call, float[] answer, IReadOnlyList<string> kernels)
    {
        var (formula, captions) = LessonWords.Forward(call.Layer);
        return new LessonStage("forward", call.Layer.Name, formula, kernels, captions, Largest(answer, "y"));
    }

    private LessonStage Loss(float[] probabilities, float loss, IReadOnlyList<string> rest) => new(
        "loss",
        pattern.Labels[truth],
        $"L = −log p[{truth}]",
        [.. rest.Take(1)],
        LessonWords.Loss,
        [.. probabilities.Select((probability, index) => new LessonNumber($"p {pattern.Labels[index]}", probability)).Take(ShownNumbers), new LessonNumber("L", loss)]);

    private static IReadOnlyList<string> Gradient(IEnumerable<string> rest) => [.. rest.Skip(1).Where(name => name != "Adam").Distinct()];

    private static IReadOnlyList<LessonNumber> Some(float[] values, string symbol) => [.. values.Take(ShownNumbers).Select((value, index) => new LessonNumber($"{symbol}[{index}]", value))];

    private static IReadOnlyList<LessonNumber> Largest(float[] values, string symbol) =>
        [.. LargestOf(values).Select(index => new LessonNumber($"{symbol}[{index}]", values[index]))];

    private static IReadOnlyList<LessonNumber> Changed(float[] before, float[] after, float[] gradient) =>
        [.. LargestOf(gradient).Select(index => new LessonNumber($"w[{index}]", before[index], after[index]))];

    private static IEnumerable<int> LargestOf(float[] values) =>
        Enumerable.Range(0, values.Length).OrderByDescending(index => MathF.Abs(values[index])).Take(ShownNumbers);
}
