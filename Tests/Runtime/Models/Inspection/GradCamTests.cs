using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Models.Inspection;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Models.Inspection;

public sealed class GradCamTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void Heat_is_the_rectified_sum_of_the_maps_weighted_by_their_mean_gradient([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var network = new TinyNetwork(kind);
        var images = TinyNetwork.Images(5);
        int[] classes = [0, 1, 2, 1, 0];
        using var gradCam = new GradCam(network.Model, TinyNetwork.MapLayer, batchSize: 2);

        var heat = gradCam.Compute(images, classes);

        Assert.That(heat.Shape, Is.EqualTo(new TensorShape(5, TinyNetwork.Height, TinyNetwork.Columns)));
        for (var sample = 0; sample < classes.Length; sample++)
        {
            var expected = Reference(network, images, sample, classes[sample]);
            Assert.That(heat.Floats.Skip(sample * expected.Length).Take(expected.Length), Is.EqualTo(expected).Within(1e-5), $"sample {sample}");
        }

        Assert.That(heat.Floats, Has.Some.GreaterThan(0).And.Some.EqualTo(0));
    }

    [Test]
    public void A_class_that_does_not_exist_is_refused()
    {
        using var network = new TinyNetwork(DeviceKind.Cpu);
        using var gradCam = new GradCam(network.Model, TinyNetwork.MapLayer);

        Assert.That(() => gradCam.Compute(TinyNetwork.Images(1), 3), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("3 classes"));
        Assert.That(() => gradCam.Compute(TinyNetwork.Images(2), 1), Throws.ArgumentException.With.Message.Contains("1 classes for 2 samples"));
    }

    [Test]
    public void A_layer_that_is_not_there_or_answers_no_maps_is_refused_by_name()
    {
        using var network = new TinyNetwork(DeviceKind.Cpu);

        Assert.That(() => new GradCam(network.Model, "conv2d_9"), Throws.ArgumentException.With.Message.Contains("conv2d_9").And.Message.Contains("maps, flatten_1"));
        Assert.That(() => new GradCam(network.Model, "flatten_1"), Throws.ArgumentException.With.Message.Contains("(24)"));
    }

    [Test]
    public void A_model_without_convolutions_says_so()
    {
        using var model = new Sequential([new Dense(2)], TestDevices.Get(DeviceKind.Cpu));
        model.Build(new TensorShape(3));

        Assert.That(GradCam.IsPossible(model), Is.False);
        Assert.That(() => new GradCam(model), Throws.ArgumentException.With.Message.Contains("no convolution"));
    }

    private static double[] Reference(TinyNetwork network, Tensor images, int sample, int label)
    {
        const int Area = TinyNetwork.Height * TinyNetwork.Columns;
        var size = images.Shape.DropFirst().Length;
        var maps = network.Maps([.. images.Floats.Skip(sample * size).Take(size).Select(value => (double)value)]);
        var weights = network.ScoreGradient(label).Chunk(Area).Select(slopes => slopes.Average()).ToArray();
        return [.. Enumerable.Range(0, Area).Select(place => Math.Max(0, weights.Select((weight, map) => weight * maps[(map * Area) + place]).Sum()))];
    }
}
