using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Models.Inspection;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Models.Inspection;

public sealed class SaliencyTests
{
    private const double Difference = 1e-6;

    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void The_gradient_is_that_of_the_score_before_softmax([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var network = new TinyNetwork(kind);
        var images = TinyNetwork.Images(3);
        int[] classes = [2, 0, 1];
        using var saliency = new Saliency(network.Model, batchSize: 2);

        var gradient = saliency.Compute(images, classes);

        Assert.That(saliency.Classes, Is.EqualTo(TinyNetwork.Classes));
        Assert.That(gradient.Shape, Is.EqualTo(images.Shape));
        var size = images.Shape.DropFirst().Length;
        for (var element = 0; element < images.Floats.Length; element++)
        {
            var image = images.Floats.Skip(element / size * size).Take(size).Select(value => (double)value).ToArray();
            double Score(double change)
            {
                var moved = (double[])image.Clone();
                moved[element % size] += change;
                return network.Score(network.Maps(moved), classes[element / size]);
            }

            Assert.That(gradient.Floats[element], Is.EqualTo((Score(Difference) - Score(-Difference)) / (2 * Difference)).Within(1e-4), $"element {element}");
        }
    }

    [Test]
    public void The_map_of_an_image_is_the_largest_magnitude_among_its_channels()
    {
        var map = Saliency.Map(new Tensor(new TensorShape(2, 2, 1, 2), [1, -2, -3, 1, 0, 0, 0.5f, -0.25f]));

        Assert.That(map.Shape, Is.EqualTo(new TensorShape(2, 1, 2)));
        Assert.That(map.Floats, Is.EqualTo(new[] { 3, 2, 0.5f, 0.25f }));
        Assert.That(() => Saliency.Map(Tensor.Zeros(new TensorShape(3, 2))), Throws.ArgumentException.With.Message.Contains("(3, 2)"));
    }

    [Test]
    public void A_single_sigmoid_unit_has_one_score()
    {
        using var model = new Sequential([new Dense(1, "sigmoid")], TestDevices.Get(DeviceKind.Cpu));
        model.Build(new TensorShape(2));
        model.Values.Write(model.Parameters[0], new Tensor(new TensorShape(2, 1), [3f, -4f]));
        using var saliency = new Saliency(model);

        Assert.That(saliency.Compute(Tensor.FromRows([[10, -10]]), 0).Floats, Is.EqualTo(new[] { 3f, -4f }));
    }

    [Test]
    public void Samples_of_another_shape_are_refused_with_both_shapes()
    {
        using var network = new TinyNetwork(DeviceKind.Cpu);
        using var saliency = new Saliency(network.Model);

        Assert.That(() => saliency.Compute(Tensor.Zeros(new TensorShape(1, 2, 3, 4)), 0), Throws.ArgumentException.With.Message.Contains("(2, 3, 5)").And.Message.Contains("(1, 2, 3, 4)"));
    }
}
