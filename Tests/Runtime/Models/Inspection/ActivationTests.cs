using Hebb.Devices;
using Hebb.Models.Inspection;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Models.Inspection;

public sealed class ActivationTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void Every_layer_shows_what_it_answers([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var network = new TinyNetwork(kind);
        var images = TinyNetwork.Images(3);

        var activations = LayerActivation.Of(network.Model, images);

        Assert.That(activations.Select(activation => activation.Layer), Is.EqualTo(network.Model.Layers));
        Assert.That(activations.Select(activation => activation.Values.Shape), Is.EqualTo(network.Model.Layers.Select(layer => layer.OutputShape.Prepend(3))));
        var size = images.Shape.DropFirst().Length;
        var maps = Enumerable.Range(0, 3).SelectMany(sample => network.Maps([.. images.Floats.Skip(sample * size).Take(size).Select(value => (double)value)])).ToArray();
        Assert.That(activations[0].Values.Floats, Is.EqualTo(maps).Within(1e-5));
        Assert.That(activations[1].Values.Floats, Is.EqualTo(activations[0].Values.Floats), "flattened");
        Assert.That(activations[^1].Values.Floats, Is.EqualTo(network.Model.Predict(images).Floats).Within(1e-6));
    }

    [Test]
    public void A_probe_follows_the_weights_and_takes_fewer_samples_than_it_has_room_for()
    {
        using var network = new TinyNetwork(DeviceKind.Cpu);
        var images = TinyNetwork.Images(2);
        using var probe = new ActivationProbe(network.Model, batchSize: 2, TinyNetwork.MapLayer);
        probe.Run(images.Floats.AsSpan(0, images.Floats.Length / 2));
        var before = probe.Values(0).ToArray();

        network.Model.Values.Write(network.Model.Parameters[1], new Tensor(new TensorShape(TinyNetwork.Columns), [9f, 9f, 9f, 9f]));
        probe.Run(images.Floats);

        Assert.That(probe.ShapeOf(0), Is.EqualTo(new TensorShape(TinyNetwork.Channels, TinyNetwork.Height, TinyNetwork.Columns)));
        Assert.That(probe.Values(0).Length, Is.EqualTo(2 * before.Length / 2));
        Assert.That(probe.Values(0)[0], Is.GreaterThan(before[0] + 1));
        Assert.That(() => probe.Run(new float[61]), Throws.ArgumentException.With.Message.Contains("61").And.Message.Contains("60"));
    }

    [Test]
    public void Running_a_probe_allocates_nothing()
    {
        using var network = new TinyNetwork(DeviceKind.Cpu);
        using var probe = new ActivationProbe(network.Model);
        var image = TinyNetwork.Images(1).Floats;
        probe.Run(image);
        var before = GC.GetAllocatedBytesForCurrentThread();

        probe.Run(image);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void A_layer_that_does_not_exist_is_refused_with_those_that_do()
    {
        using var network = new TinyNetwork(DeviceKind.Cpu);

        Assert.That(() => new ActivationProbe(network.Model, 1, "nothing"), Throws.ArgumentException.With.Message.Contains("nothing").And.Message.Contains("maps, flatten_1, dense_2, activation_1"));
    }
}
