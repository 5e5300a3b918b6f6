using Hebb.Data;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class FunctionalModelTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void A_way_around_a_block_adds_what_went_in([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var x = new Input(3);
        var dense = new Dense(3, useBias: false);
        using var model = new FunctionalModel(x, new Add().Call(x, dense.Call(x)), TestDevices.Get(kind));
        var sample = new Tensor(new TensorShape(2, 3), [1f, 2f, 3f, -1f, 0f, 1f]);

        var answer = model.Predict(sample);

        var weight = model.Values.Read(dense.Weight!);
        for (var row = 0; row < 2; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                var expected = sample[row, column] + Enumerable.Range(0, 3).Sum(index => sample[row, index] * weight[index, column]);
                Assert.That(answer[row, column], Is.EqualTo(expected).Within(1e-5));
            }
        }
    }

    [Test]
    public void A_shared_layer_has_one_weight_and_sums_its_gradients([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var (a, b) = (new Input(2), new Input(2));
        var shared = new Dense(1, useBias: false);
        using var model = new FunctionalModel([a, b], [new Add().Call(shared.Call(a), shared.Call(b))], TestDevices.Get(kind));
        model.Compile(new Sgd(1f), new MeanSquaredError());
        var inputs = new[] { new Tensor(new TensorShape(1, 2), [1f, 2f]), new Tensor(new TensorShape(1, 2), [3f, -1f]) };
        var before = model.Values.Read(shared.Weight!).Floats;
        var answer = (4f * before[0]) + (1f * before[1]);

        model.Fit(new TensorDataset(inputs, [new Tensor(new TensorShape(1, 1), [1f])], []), new FitOptions());

        Assert.That(model.Parameters, Has.Count.EqualTo(1));
        var expected = new[] { before[0] - (2 * (answer - 1) * 4), before[1] - (2 * (answer - 1) * 1) };
        Assert.That(model.Values.Read(shared.Weight!).Floats, Is.EqualTo(expected).Within(1e-4));
    }

    [Test]
    public void Several_outputs_are_trained_on_the_weighted_sum_of_their_losses_and_measured_each([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var (points, labels, sums) = Points(64);
        var point = new Input(4);
        var features = point.To(new Dense(24, "tanh"));
        using var model = new FunctionalModel([point], [features.To(new Dense(2, "softmax")), features.To(new Dense(1))], TestDevices.Get(kind));
        model.Compile(new Adam(0.02f), [new CategoricalCrossentropy(), new MeanSquaredError()], [1f, 0.5f], new Accuracy(), new AbsoluteError { Output = 1 });
        var data = new TensorDataset([points], [labels, sums], []);

        var history = model.Fit(data, new FitOptions { Epochs = 120, BatchSize = 16 });

        var measured = model.Evaluate(data).Metrics;
        Assert.That(measured["accuracy"], Is.GreaterThan(0.95));
        Assert.That(measured["mae_1"], Is.LessThan(0.25));
        Assert.That(history.Epochs[^1].Loss, Is.LessThan(history.Epochs[0].Loss / 5));
        Assert.That(model.Predict([points])[1].Shape, Is.EqualTo(new TensorShape(64, 1)));
    }

    [Test]
    public void A_trace_knows_each_use_of_a_shared_layer()
    {
        var (a, b) = (new Input(2), new Input(2));
        var shared = new Dense(1);
        using var model = new FunctionalModel([a, b], [new Add().Call(shared.Call(a), shared.Call(b))], TestDevices.Get(DeviceKind.Cpu));
        model.Build(new TensorShape(2), new TensorShape(2));
        var graph = new Graph();
        var (x, y) = (graph.Input("x", new TensorShape(3, 2)), graph.Input("y", new TensorShape(3, 2)));
        var trace = new LayerTrace();

        var answer = model.Call([x, y], trace)[0];

        Assert.That(trace.Calls.Select(call => call.Layer.Kind), Is.EqualTo(new[] { "dense", "dense", "add" }));
        Assert.That(trace.Calls.Take(2).Select(call => call.Inputs[0]), Is.EqualTo(new[] { x, y }));
        Assert.That(trace.Calls[2].Inputs, Is.EqualTo(trace.Calls.Take(2).Select(call => call.Output)));
        Assert.That(trace.Calls[2].Output, Is.SameAs(answer));
    }

    [Test]
    public void Merging_and_cutting_layers_know_their_shapes()
    {
        var x = new Input(2, 6);
        var left = x.To(new Slice(-1, 0, 2));
        var right = x.To(new Slice(2, 5, 2, -3));
        using var model = new FunctionalModel([x], [new Concatenate(1).Call(left, right), new Multiply().Call(left, right), right.To(new Pad(-1, 1, 2))], TestDevices.Get(DeviceKind.Cpu));
        var sample = new Tensor(new TensorShape(1, 2, 6), [.. Enumerable.Range(0, 12).Select(number => (float)number)]);

        var answers = model.Predict([sample]);

        Assert.That(answers[0].Shape, Is.EqualTo(new TensorShape(1, 4, 2)));
        Assert.That(answers[0].Floats, Is.EqualTo(new float[] { 0, 1, 6, 7, 5, 2, 11, 8 }));
        Assert.That(answers[1].Floats, Is.EqualTo(new float[] { 0, 2, 66, 56 }));
        Assert.That(answers[2].Shape, Is.EqualTo(new TensorShape(1, 2, 5)));
        Assert.That(answers[2].Floats, Is.EqualTo(new float[] { 0, 5, 2, 0, 0, 0, 11, 8, 0, 0 }));
    }

    [Test]
    public void What_cannot_be_is_refused_by_name() => Assert.Multiple(() =>
    {
        var (a, b) = (new Input(2), new Input(3));
        Assert.That(() => new FunctionalModel(a, new Add().Call(a, b)), Throws.ArgumentException.With.Message.Contains("not among the model's inputs"));
        Assert.That(() => new FunctionalModel([a, b], [new Add(name: "joint").Call(a, b)]).Build(new TensorShape(2), new TensorShape(3)), Throws.ArgumentException.With.Message.Contains("joint"));
        Assert.That(() => new FunctionalModel([a, b], [new Dense(1, name: "narrow").Call(a, b)]).Build(new TensorShape(2), new TensorShape(3)), Throws.ArgumentException.With.Message.Contains("narrow").And.Message.Contains("one input"));
        Assert.That(() => new FunctionalModel(a, new Dense(1).Call(a)).Build(new TensorShape(5)), Throws.ArgumentException.With.Message.Contains("(5)"));
        Assert.That(() => new FunctionalModel(a, a.To(new Pad(2, 1, 1, name: "frame"))).Build(new TensorShape(2)), Throws.ArgumentException.With.Message.Contains("frame").And.Message.Contains("(2)"));
        Assert.That(() => new Pad(1, -1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("0 or more"));
        Assert.That(() => new Dense(1).Call(Array.Empty<LayerOutput>()), Throws.ArgumentException.With.Message.Contains("without an input"));
    });

    [Test]
    public void More_losses_than_outputs_are_refused()
    {
        var x = new Input(4);
        using var model = new FunctionalModel(x, x.To(new Dense(2)), TestDevices.Get(DeviceKind.Cpu));
        model.Compile("sgd", [new MeanSquaredError(), new MeanSquaredError()]);
        var (points, _, sums) = Points(8);

        Assert.That(() => model.Fit(new TensorDataset([points], [sums, sums], [])), Throws.ArgumentException.With.Message.Contains("2 losses"));
    }

    private static (Tensor Points, Tensor Labels, Tensor Sums) Points(int count)
    {
        var random = new SeededRandom(3);
        var points = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 4).Select(_ => random.Normal()).ToArray()).ToArray();
        return (
            Tensor.FromRows(points),
            Tensor.FromLabels([.. points.Select(point => point[0] > 0 ? 1 : 0)]),
            Tensor.FromRows([.. points.Select(point => new[] { point.Sum() })]));
    }
}
