using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Models.Inspection;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Models.Inspection;

/// <summary>A convolution by hand: one 2x2 filter per class, summed over all places.</summary>
public sealed class ConvolutionInspectionTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void Grad_cam_looks_at_what_the_last_convolution_ends_in([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var model = Convolution(kind);
        using var gradCam = new GradCam(model);
        var image = new Tensor(new TensorShape(1, 1, 3, 3), [1f, 2, 3, 4, 5, 6, 7, 8, 9]);

        var heat = gradCam.Compute(image, 1);

        Assert.That(gradCam.Layer, Is.EqualTo("activation_1"), "the relu behind the convolution");
        Assert.That(heat.Shape, Is.EqualTo(new TensorShape(1, 2, 2)));
        // Filter 0 answers 1*x00, filter 1 answers 2*x11 - 10, before relu; class 1 weighs them -1 and 3 at every place, so those are the mean gradients.
        double[] maps0 = [1, 2, 4, 5];
        double[] maps1 = [0, 2, 6, 8];
        Assert.That(heat.Floats, Is.EqualTo(maps0.Zip(maps1, (a, b) => Math.Max(0, (-1 * a) + (3 * b)))).Within(1e-5));
    }

    [Test]
    public void Saliency_passes_through_a_convolution([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var model = Convolution(kind);
        using var saliency = new Saliency(model);

        var gradient = saliency.Compute(new Tensor(new TensorShape(1, 1, 3, 3), [1f, 2, 3, 4, 5, 6, 7, 8, 9]), 1);

        // -1 for the upper left pixel of every place, 3 * 2 for the lower right one where filter 1 is awake: all places but the first.
        Assert.That(gradient.Floats, Is.EqualTo(new float[] { -1, -1, 0, -1, -1, 6, 0, 6, 6 }).Within(1e-5));
    }

    [Test]
    public void The_filters_of_a_convolution_are_its_weights()
    {
        using var model = Convolution(DeviceKind.Cpu);

        var filters = LayerFilters.Of(model);

        Assert.That(filters.Select(entry => entry.Layer.Name), Is.EqualTo(new[] { "conv2d_1" }));
        Assert.That(filters[0].Values.Shape, Is.EqualTo(new TensorShape(2, 1, 2, 2)));
        Assert.That(filters[0].Values.Floats, Is.EqualTo(new float[] { 1, 0, 0, 0, 0, 0, 0, 2 }));
    }

    private static Sequential Convolution(DeviceKind kind)
    {
        var model = new Sequential([new Conv2D(2, 2), new Relu(), new Flatten(), new Dense(2), new Softmax()], TestDevices.Get(kind));
        model.Build(new TensorShape(1, 3, 3));
        Write(model, 0, 1, 0, 0, 0, 0, 0, 0, 2);
        Write(model, 1, 0, -10);
        Write(model, 2, [.. Enumerable.Range(0, 8).SelectMany(index => index < 4 ? new[] { 0.5f, -1 } : new[] { 0.25f, 3 })]);
        return model;
    }

    private static void Write(Model model, int parameter, params float[] values) =>
        model.Values.Write(model.Parameters[parameter], new Tensor(model.Parameters[parameter].Shape, values));
}
