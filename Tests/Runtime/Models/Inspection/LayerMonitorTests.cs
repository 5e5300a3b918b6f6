using Hebb.Data;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Models.Inspection;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Models.Inspection;

public sealed class LayerMonitorTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void After_an_epoch_it_knows_the_gradient_of_the_last_step([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var data = new TensorDataset(Tensor.FromRows([[1, 2], [-3, 1], [0.5f, -1]]), Tensor.FromRows([[1], [2], [0]]));
        using var model = new Sequential([new Dense(3, "relu"), new Dense(1)], TestDevices.Get(kind)) { Seed = 4 };
        model.Compile("sgd", "mse");
        model.Build(new TensorShape(2));
        var before = LayerGradient.Measure(model, data);
        var monitor = new LayerMonitor(model, data);

        model.Fit(data, new FitOptions { BatchSize = 3, Callbacks = [monitor] });

        Assert.That(monitor.Latest.Select(layer => layer.Layer.Name), Is.EqualTo(new[] { "dense_1", "dense_2" }));
        Assert.That(monitor.Latest.Select(layer => layer.GradientNorm), Is.EqualTo(before.Select(gradient => gradient.Norm)).Within(1e-4).Percent, "a step on all samples");
        Assert.That(monitor.Latest.Select(layer => layer.DeadShare.HasValue), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void It_changes_nothing_about_the_training([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        Assert.That(Train(kind, isMonitored: true), Is.EqualTo(Train(kind, isMonitored: false)));
    }

    [Test]
    public void A_layer_that_is_not_trained_has_no_gradient()
    {
        var data = new TensorDataset(Tensor.FromRows([[1], [2]]), Tensor.FromRows([[1], [2]]));
        using var model = new Sequential([new Dense(3) { Trainable = false }, new Dense(1)], TestDevices.Get(DeviceKind.Cpu));
        model.Compile("sgd", "mse");
        var monitor = new LayerMonitor(model, data);

        model.Fit(data, new FitOptions { Callbacks = [monitor] });

        Assert.That(monitor.Latest.Select(layer => layer.Layer.Name), Is.EqualTo(new[] { "dense_2" }));
    }

    private static float[] Train(DeviceKind kind, bool isMonitored)
    {
        var random = new SeededRandom(9);
        var rows = Enumerable.Range(0, 37).Select(_ => new[] { random.Uniform(-1, 1), random.Uniform(-1, 1) }).ToArray();
        var data = new TensorDataset(Tensor.FromRows(rows), Tensor.FromLabels([.. rows.Select(row => row[0] * row[1] > 0 ? 1 : 0)]));
        using var model = new Sequential([new Dense(8, "relu"), new Dropout(0.2f), new Dense(2, "softmax")], TestDevices.Get(kind)) { Seed = 4 };
        model.Compile("adam", "categorical_crossentropy");
        model.Fit(data, new FitOptions { Epochs = 4, BatchSize = 8, Callbacks = isMonitored ? [new LayerMonitor(model, data)] : [] });
        return [.. model.Parameters.SelectMany(parameter => model.Values.Read(parameter).Floats)];
    }
}
