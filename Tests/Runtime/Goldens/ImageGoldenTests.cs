using System.Text.Json;
using Hebb.Assets;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Goldens;

public sealed class ImageGoldenTests
{
    private const double Relative = 1e-4;
    private const double Absolute = 1e-5;

    public static IEnumerable<string> Files
    {
        get
        {
            using var manifest = JsonDocument.Parse(File.ReadAllText(SharedData.Find("goldens", "manifest.json")));
            return manifest.RootElement.GetProperty("cases").EnumerateArray()
                .Where(row => ImageGoldens.Operators.ContainsKey(row.GetProperty("op").GetString()!))
                .Select(row => row.GetProperty("file").GetString()!)
                .ToList();
        }
    }

    [Test]
    public void There_is_a_golden_for_every_operator() =>
        Assert.That(Files.Count(), Is.GreaterThanOrEqualTo(24));

    [Test]
    public void Values_and_gradients_equal_the_golden([ValueSource(nameof(Files))] string file, [ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var golden = SafetensorsFile.Load(SharedData.Find("goldens", file));
        using var attributes = JsonDocument.Parse(golden.Metadata["attrs"]);
        var device = TestDevices.Get(kind);
        var parameters = new[] { "input", "param.weight", "param.bias" }
            .Where(golden.Entries.ContainsKey)
            .ToDictionary(name => name, name => new Parameter(name, golden.ReadFloats(name)));
        using var set = new ParameterSet(device, parameters.Values.ToList(), []);
        using var arena = new ActivationArena(device, poisoned: true);
        var graph = new Graph();
        var tensors = parameters.ToDictionary(pair => pair.Key, pair => graph.Use(pair.Value));
        var y = ImageGoldens.Operators[golden.Metadata["op"]](
            attributes.RootElement, tensors["input"], tensors.GetValueOrDefault("param.weight"), tensors.GetValueOrDefault("param.bias"));
        var loss = y.Multiply(graph.Constant(golden.ReadFloats("grad_output"))).Sum();
        var gradients = graph.Gradients(loss, tensors.Values.ToList());
        using var plan = new Plan(device, graph, [y, .. gradients], set, arena);

        plan.Submit(0);
        plan.Wait(0);

        Compare("output", plan.Output(y, 0), golden.ReadFloats("output"));
        foreach (var (name, gradient) in tensors.Keys.Zip(gradients))
        {
            Compare($"gradient of {name}", plan.Output(gradient, 0), golden.ReadFloats(name.Replace("param.", "grad.").Replace("input", "grad_input")));
        }
    }

    private static void Compare(string what, ReadOnlySpan<float> actual, Tensor expected)
    {
        Assert.That(actual.Length, Is.EqualTo(expected.Shape.Length), what);
        for (var index = 0; index < actual.Length; index++)
        {
            Assert.That(Math.Abs(actual[index] - expected.Floats[index]), Is.LessThanOrEqualTo(Absolute + (Relative * Math.Abs(expected.Floats[index]))), $"{what}, element {index}");
        }
    }
}
