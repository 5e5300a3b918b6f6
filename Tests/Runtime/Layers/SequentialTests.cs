using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Layers;

public sealed class SequentialTests
{
    [Test]
    public void The_summary_lists_layers_shapes_and_parameters()
    {
        using var model = new Sequential([new Flatten(), new Dense(3, "relu"), new Dense(2, name: "answers")], TestDevices.Get(DeviceKind.Cpu));
        model.Build(new TensorShape(2, 2));

        Assert.That(model.Summary(), Is.EqualTo(
            "Layer      Output  Parameters\n" +
            "flatten_1  (4)              0\n" +
            "dense_1    (3)             15\n" +
            "answers    (2)              8\n" +
            "23 trained parameters\n"));
    }

    [Test]
    public void Predictions_do_not_depend_on_the_batch_size([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        using var model = new Sequential([new Dense(7, "tanh"), new Dense(3, "softmax")], TestDevices.Get(kind));
        var random = new SeededRandom(1);
        var x = Tensor.FromRows(Enumerable.Range(0, 23).Select(_ => Enumerable.Range(0, 5).Select(_ => random.Normal()).ToArray()).ToArray());

        var together = model.Predict(x).Floats;

        Assert.That(model.Predict(x, batchSize: 5).Floats, Is.EqualTo(together).Within(1e-6));
        Assert.That(model.Predict(x, batchSize: 1).Floats, Is.EqualTo(together).Within(1e-6));
    }

    [Test]
    public void Dense_works_on_the_last_axis_of_longer_samples()
    {
        using var model = new Sequential([new Dense(4)], TestDevices.Get(DeviceKind.Cpu));

        var y = model.Predict(Tensor.Zeros(new TensorShape(2, 3, 5)));

        Assert.That(y.Shape, Is.EqualTo(new TensorShape(2, 3, 4)));
    }

    [Test]
    public void A_model_without_layers_says_so() =>
        Assert.That(() => new Sequential(TestDevices.Get(DeviceKind.Cpu)).Build(new TensorShape(3)), Throws.InvalidOperationException.With.Message.Contains("no layers"));

    [Test]
    public void Another_sample_shape_than_the_one_it_was_built_for_is_refused()
    {
        using var model = new Sequential([new Dense(2)], TestDevices.Get(DeviceKind.Cpu));
        model.Build(new TensorShape(3));

        Assert.That(() => model.Predict(Tensor.Zeros(new TensorShape(1, 4))), Throws.ArgumentException.With.Message.Contains("(3)").And.Message.Contains("(4)"));
    }

    [Test]
    public void Fitting_or_evaluating_before_compiling_says_what_to_do()
    {
        using var model = new Sequential([new Dense(2)], TestDevices.Get(DeviceKind.Cpu));
        var (x, y) = (Tensor.Zeros(new TensorShape(2, 3)), Tensor.FromLabels([0, 1]));

        Assert.That(() => model.Fit(x, y), Throws.InvalidOperationException.With.Message.Contains("Compile"));
        Assert.That(() => model.Evaluate(x, y), Throws.InvalidOperationException.With.Message.Contains("Compile"));
    }

    [Test]
    public void A_disposed_model_gives_its_device_memory_back([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var device = TestDevices.Get(kind);
        var before = device.AllocatedBytes;
        var model = new Sequential([new Dense(16), new Dense(2, "softmax")], device);
        model.Compile("adam", "categorical_crossentropy");
        model.Fit(Tensor.Zeros(new TensorShape(5, 3)), Tensor.FromLabels([0, 1, 0, 1, 0]), batchSize: 2);
        model.Predict(Tensor.Zeros(new TensorShape(3, 3)));

        model.Dispose();

        Assert.That(device.AllocatedBytes, Is.EqualTo(before));
    }
}
