using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using NUnit.Framework;
using static Hebb.Tests.Operators.ImageReferences;

namespace Hebb.Tests.Operators;

/// <summary>Convolutions as large as it takes to reach every tile of the kernels, against plain sums in double precision.</summary>
public sealed class ConvolutionTests
{
    private const double Tolerance = 1e-4;

    private static readonly Convolution[] Cases =
    [
        Same(2, 19, 3, 14, 16, 3),
        Same(1, 20, 3, 1, 17, 3),
        Same(1, 21, 5, 7, 31, 3),
        Same(3, 17, 14, 14, 32, 3),
        Same(2, 33, 4, 13, 33, 3),
        Same(1, 32, 15, 15, 48, 3),
        Same(1, 4, 28, 28, 33, 3),
        Same(2, 40, 2, 28, 31, 1),
        Same(1, 48, 4, 7, 96, 3) with { Groups = 2 },
        Same(1, 34, 3, 15, 50, 3) with { Groups = 2 },
        Same(2, 4100, 2, 2, 17, 1),
        new(2, 33, 9, 14, 20, 3) { Stride = 2, Before = (1, 1), Output = (5, 7) },
        new(1, 20, 7, 16, 24, 3) { Dilation = 2, Output = (3, 12) },
        new(37, 18, 2, 3, 20, 2) { Output = (1, 2) },
    ];

    [Test]
    public void The_output_and_the_gradients_of_every_tile_equal_the_double_precision_reference(
        [ValueSource(nameof(Cases))] Convolution c, [ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var device = TestDevices.Get(kind);
        var random = new SeededRandom(5);
        var x = Random("x", new TensorShape(c.Images, c.Channels, c.Height, c.Width), random);
        var weight = Random("weight", new TensorShape(c.Filters, c.Channels / c.Groups, c.Kernel.Height, c.Kernel.Width), random);
        var bias = Random("bias", new TensorShape(c.Filters), random);
        var upstream = Random("upstream", new TensorShape(c.Images, c.Filters, c.Output.Height, c.Output.Width), random);
        using var set = new ParameterSet(device, [x, weight, bias, upstream], []);
        using var arena = new ActivationArena(device, poisoned: true);
        var graph = new Graph();
        var inputs = new[] { x, weight, bias }.Select(graph.Use).ToList();
        var y = inputs[0].Conv2D(inputs[1], inputs[2], c.Stride, c.Before, c.Dilation, c.Groups);
        var fused = inputs[0].Conv2D(inputs[1], inputs[2], c.Stride, c.Before, c.Dilation, c.Groups).Relu();
        var gradients = graph.Gradients(y.Multiply(graph.Use(upstream)).Sum(), inputs);
        using var plan = new Plan(device, graph, [y, fused, .. gradients], set, arena);
        plan.Submit(0);
        plan.Wait(0);

        var (xs, weights, dy) = (Doubles(x), Doubles(weight), Doubles(upstream));
        var expected = Convolve(xs, weights, Doubles(bias), c);
        Compare("output", plan.Output(y, 0), expected);
        Compare("output behind relu", plan.Output(fused, 0), expected.Select(value => Math.Max(0, value)).ToArray());
        Compare("gradient of the images", plan.Output(gradients[0], 0), ConvolveTransposed(dy, weights, null, c));
        Compare("gradient of the weights", plan.Output(gradients[1], 0), WeightGradient(xs, dy, c));
        Compare("gradient of the bias", plan.Output(gradients[2], 0), BiasGradient(dy, c));
    }

    private static Convolution Same(int images, int channels, int height, int width, int filters, int kernel) =>
        new(images, channels, height, width, filters, kernel) { Before = (kernel / 2, kernel / 2), Output = (height, width) };

    private static double[] BiasGradient(double[] dy, Convolution c) => dy
        .Select((value, index) => (value, filter: index / (c.Output.Height * c.Output.Width) % c.Filters))
        .GroupBy(term => term.filter, term => term.value)
        .Select(terms => terms.Sum())
        .ToArray();

    private static Parameter Random(string name, TensorShape shape, SeededRandom random) =>
        new(name, new Tensor(shape, Enumerable.Range(0, shape.Length).Select(_ => random.Uniform(-1f, 1f)).ToArray()));

    private static double[] Doubles(Parameter parameter) => parameter.Initial.Floats.Select(value => (double)value).ToArray();

    private static void Compare(string what, ReadOnlySpan<float> actual, double[] expected)
    {
        Assert.That(actual.Length, Is.EqualTo(expected.Length), what);
        for (var index = 0; index < expected.Length; index++)
        {
            if (!(Math.Abs(actual[index] - expected[index]) <= Tolerance * (1 + Math.Abs(expected[index]))))
            {
                Assert.Fail($"{what}, element {index}: {actual[index]} instead of {expected[index]:R}.");
            }
        }
    }
}
