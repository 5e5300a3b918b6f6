using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Layers;

public sealed class ImageLayerTests
{
    private static readonly TensorShape Image = new(4, 9, 7);

    public static IEnumerable<TestCaseData> Layers()
    {
        TestCaseData Row(Layer layer, TensorShape output) => new TestCaseData(layer, Image, output).SetArgDisplayNames(layer.Kind, layer.Config.ToString() ?? string.Empty, output.ToString());
        yield return Row(new Conv2D(6, 3, "relu", strides: 2, padding: "same", groups: 2), new TensorShape(6, 5, 4));
        yield return Row(new Conv2D(5, (3, 2), dilation: (2, 1), padding: (1, 0), useBias: false), new TensorShape(5, 7, 6));
        yield return Row(new DepthwiseConv2D(3, 2, "tanh", padding: 1), new TensorShape(8, 9, 7));
        yield return Row(new Conv2DTranspose(6, 3, strides: 2, padding: 1, outputPadding: 1, groups: 2), new TensorShape(6, 18, 14));
        yield return Row(new Conv2DTranspose(3, 4, strides: (2, 3), padding: Padding2D.Same), new TensorShape(3, 18, 21));
        yield return Row(new MaxPool2D(), new TensorShape(4, 4, 3));
        yield return Row(new MaxPool2D(3, 2, 1, roundUp: true), new TensorShape(4, 5, 4));
        yield return Row(new MaxPool2D((2, 3), 1, dilation: (3, 2)), new TensorShape(4, 6, 3));
        yield return Row(new AveragePool2D(3, 2, new Padding2D(1, 0, 0, 1), countPadding: true), new TensorShape(4, 4, 3));
        yield return Row(new AveragePool2D(2, roundUp: true), new TensorShape(4, 5, 4));
        yield return Row(new GlobalAveragePool2D(), new TensorShape(4));
        yield return Row(new AdaptiveAveragePool2D((2, 3)), new TensorShape(4, 2, 3));
        yield return Row(new UpSampling2D((2, 1)), new TensorShape(4, 18, 7));
        yield return Row(new UpSampling2D(2, Interpolation.Bilinear, alignCorners: true), new TensorShape(4, 18, 14));
        yield return Row(new Permute(2, 3, 1), new TensorShape(9, 7, 4));
        yield return new TestCaseData(new Conv1D(6, 3, "relu", 2, "same", 2, 2), new TensorShape(4, 11), new TensorShape(6, 6)).SetArgDisplayNames("conv1d", "(6, 6)");
        yield return new TestCaseData(new Conv1D(3, 4, padding: 2), new TensorShape(4, 11), new TensorShape(3, 12)).SetArgDisplayNames("conv1d", "(3, 12)");
    }

    [TestCaseSource(nameof(Layers))]
    public void A_layer_has_the_shape_it_announces_and_comes_back_from_its_settings(Layer layer, TensorShape input, TensorShape output)
    {
        var again = LayerCatalog.Create(layer.Kind, layer.Config, "again");
        var (first, second) = (Run(layer, input), Run(again, input));

        Assert.That(layer.OutputShape, Is.EqualTo(output));
        Assert.That(first.Shape, Is.EqualTo(output.Prepend(2)));
        Assert.That(again.Config.Settings, Is.EqualTo(layer.Config.Settings));
        Assert.That(second.Floats, Is.EqualTo(first.Floats));
    }

    [Test]
    public void A_window_that_does_not_fit_says_which_layer_and_how_many_pixels_it_needs()
    {
        using var model = new Sequential([new Conv2D(8, 3), new Conv2D(8, 5), new Flatten()], TestDevices.Get(DeviceKind.Cpu));

        Assert.That(
            () => model.Build(new TensorShape(1, 5, 5)),
            Throws.ArgumentException.With.Message.EqualTo("Conv2D 'conv2d_2' needs at least 5x5 pixels for its 5x5 kernel with valid padding, but gets 3x3."));
    }

    [TestCaseSource(nameof(Refusals))]
    public void What_does_not_fit_is_refused_in_plain_words(Func<Layer> make, TensorShape input, string words) =>
        Assert.That(() => make().Build(input, "layer", new SeededRandom(1)), Throws.InstanceOf<ArgumentException>().With.Message.Contains(words));

    public static IEnumerable<TestCaseData> Refusals()
    {
        TestCaseData Row(Func<Layer> make, TensorShape input, string words) => new TestCaseData(make, input, words).SetArgDisplayNames(words);
        yield return Row(() => new Conv2D(8, 3), new TensorShape(28, 28), "takes images (channels, height, width)");
        yield return Row(() => new Conv1D(8, 3), Image, "takes sequences (channels, steps)");
        yield return Row(() => new Conv2D(8, 3, groups: 3), Image, "cannot divide 4 input channels and 8 output channels into 3 groups");
        yield return Row(() => new Conv2D(0, 3), Image, "at least one filter");
        yield return Row(() => new Conv2D(8, (3, 0)), Image, "a kernel of 3x0");
        yield return Row(() => new MaxPool2D((10, 2)), Image, "needs at least 10x2 pixels for its 10x2 window with valid padding, but gets 9x7");
        yield return Row(() => new Conv2DTranspose(8, 3, strides: 2, outputPadding: 2), Image, "an output padding of 2x2");
        yield return Row(() => new Conv2DTranspose(8, 3, padding: 9), Image, "cuts off everything");
        yield return Row(() => new Permute(1, 2), Image, "must name each of the axes 1 to 3 once");
    }

    [TestCase("full")]
    [TestCase("1,2,3")]
    [TestCase("-1")]
    [TestCase("")]
    public void A_padding_that_is_none_is_refused(string text) =>
        Assert.That(() => Padding2D.Parse(text), Throws.InstanceOf<FormatException>().With.Message.Contains("valid, same"));

    [Test]
    public void A_small_network_learns_where_a_spot_is([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var (x, labels) = Spots(64);
        using var model = Network(kind);

        model.Fit(x, labels, batchSize: 16, epochs: 12);

        var (_, accuracy) = model.Evaluate(x, labels);
        Assert.That(accuracy, Is.EqualTo(1));
    }

    [Test]
    public void The_same_seed_gives_the_same_bits_twice([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var (x, labels) = Spots(37);
        var runs = Enumerable.Range(0, 2).Select(_ =>
        {
            using var model = Network(kind);
            model.Fit(x, labels, batchSize: 16, epochs: 2);
            return model.Predict(x).Floats;
        }).ToList();

        Assert.That(runs[1], Is.EqualTo(runs[0]));
    }

    private static Sequential Network(DeviceKind kind)
    {
        var model = new Sequential(
            [new Conv2D(9, 3, "relu", padding: "same"), new MaxPool2D(), new DepthwiseConv2D(3, activation: "relu"), new Flatten(), new Dense(4, "softmax")],
            TestDevices.Get(kind));
        model.Compile(new Adam(0.02f), "sparse_categorical_crossentropy", ["accuracy"]);
        return model;
    }

    // A bright pixel in one of four quarters of a noisy image.
    private static (Tensor X, Tensor Labels) Spots(int count)
    {
        var random = new SeededRandom(3);
        var x = Tensor.Zeros(new TensorShape(count, 1, 10, 11));
        var labels = new int[count];
        for (var image = 0; image < count; image++)
        {
            labels[image] = image % 4;
            var row = (labels[image] / 2 * 5) + 1 + (image % 3);
            var column = (labels[image] % 2 * 6) + 1 + (image % 4);
            for (var pixel = 0; pixel < 110; pixel++)
            {
                x.Floats[(image * 110) + pixel] = random.Uniform(0f, 0.2f) + (pixel == (row * 11) + column ? 1f : 0f);
            }
        }

        return (x, Tensor.FromLabels(labels));
    }

    private static Tensor Run(Layer layer, TensorShape input)
    {
        layer.Build(input, "layer", new SeededRandom(5));
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var set = new ParameterSet(device, layer.Parameters, []);
        using var arena = new ActivationArena(device);
        var graph = new Graph();
        var random = new SeededRandom(9);
        var shape = input.Prepend(2);
        var y = layer.Call(graph.Constant(new Tensor(shape, Enumerable.Range(0, shape.Length).Select(_ => random.Normal()).ToArray())));
        using var plan = new Plan(device, graph, [y], set, arena);
        plan.Submit(0);
        plan.Wait(0);
        return new Tensor(y.Shape, plan.Output(y, 0).ToArray());
    }
}
