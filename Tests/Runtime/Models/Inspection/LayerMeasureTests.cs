using Hebb.Data;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Models.Inspection;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Models.Inspection;

/// <summary>Gradient norms, dead units and filters.</summary>
public sealed class LayerMeasureTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [TestCaseSource(nameof(Devices))]
    public void Gradient_norms_are_those_of_the_mean_loss_over_all_samples(DeviceKind kind)
    {
        using var network = new TinyNetwork(kind);
        network.Model.Compile("sgd", "categorical_crossentropy");
        var data = new TensorDataset(TinyNetwork.Images(7), Tensor.FromLabels([0, 1, 2, 0, 1, 2, 2]));

        var gradients = LayerGradient.Measure(network.Model, data, batchSize: 3);

        Assert.That(gradients.Select(gradient => gradient.Layer.Name), Is.EqualTo(new[] { TinyNetwork.MapLayer, "dense_2" }));
        foreach (var gradient in gradients)
        {
            Assert.That(gradient.Norm, Is.EqualTo(Math.Sqrt(gradient.Layer.Parameters.SelectMany(parameter => Differences(network.Model, data, parameter)).Sum(slope => slope * slope))).Within(2).Percent);
            Assert.That(gradient.ParameterNorm, Is.EqualTo(Math.Sqrt(gradient.Layer.Parameters.SelectMany(parameter => network.Model.Values.Read(parameter).Floats).Sum(value => (double)value * value))).Within(1e-6));
        }

        var whole = LayerGradient.Measure(network.Model, data, batchSize: 7);
        Assert.That(whole.Select(gradient => gradient.Norm), Is.EqualTo(gradients.Select(gradient => gradient.Norm)).Within(1e-5), "the batch size does not matter");
    }

    [TestCaseSource(nameof(Devices))]
    public void A_unit_is_dead_when_no_sample_wakes_it(DeviceKind kind)
    {
        using var model = new Sequential([new Dense(4), new Relu(), new Dense(3, "relu"), new Dense(2)], TestDevices.Get(kind));
        model.Build(new TensorShape(1));
        Write(model, 0, 1, 1, -1, 0);
        Write(model, 1, 0, -2, 0, -1);
        Write(model, 3, -1000, -1000, 1);
        var data = new TensorDataset(Tensor.FromRows([[0], [1], [2], [1.5f], [0.5f]]), Tensor.FromLabels([0, 0, 0, 0, 0]));

        var units = DeadUnits.Measure(model, data, batchSize: 2);

        Assert.That(units.Select(layer => (layer.Layer.Name, layer.Units, layer.Dead)), Is.EqualTo(new[] { ("activation_1", 4, 3), ("dense_2", 3, 2) }), "x-2 is never above 0, -x is not, and -1 is not");
        Assert.That(units[0].Share, Is.EqualTo(0.75));
    }

    [Test]
    public void A_channel_of_maps_is_one_unit()
    {
        using var network = new TinyNetwork(DeviceKind.Cpu);
        network.Model.Values.Write(network.Model.Parameters[1], new Tensor(new TensorShape(TinyNetwork.Columns), [-50f, -50f, -50f, -50f]));
        var images = TinyNetwork.Images(2);
        images.Floats[0] = 1000 * network.Model.Values.Read(network.Model.Parameters[0]).Floats[0];

        var units = DeadUnits.Measure(network.Model, new TensorDataset(images, Tensor.FromLabels([0, 0])));

        Assert.That(units.Select(layer => (layer.Layer.Name, layer.Units, layer.Dead)), Is.EqualTo(new[] { (TinyNetwork.MapLayer, TinyNetwork.Channels, 1) }), "the first channel lights up somewhere");
    }

    [Test]
    public void The_weights_of_a_dense_layer_that_sees_an_image_are_pictures()
    {
        using var model = new Sequential([new Flatten(), new Dense(2), new Dense(5)], TestDevices.Get(DeviceKind.Cpu));
        model.Build(new TensorShape(1, 2, 3));
        Write(model, 0, 1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60);

        var filters = LayerFilters.Of(model);

        Assert.That(filters, Has.Count.EqualTo(1), "the second layer sees no image");
        Assert.That(filters[0].Values.Shape, Is.EqualTo(new TensorShape(2, 1, 2, 3)));
        Assert.That(filters[0].Values.Floats, Is.EqualTo(new float[] { 1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60 }));
    }

    private static void Write(Model model, int parameter, params float[] values) =>
        model.Values.Write(model.Parameters[parameter], new Tensor(model.Parameters[parameter].Shape, values));

    /// <summary>The change of the measured loss with every element of a parameter.</summary>
    private static IEnumerable<double> Differences(Model model, Dataset data, Parameter parameter)
    {
        const float Change = 0.01f;
        var values = model.Values.Read(parameter);
        for (var element = 0; element < values.Floats.Length; element++)
        {
            double Loss(float change)
            {
                var moved = new Tensor(values.Shape, (float[])values.Floats.Clone());
                moved.Floats[element] += change;
                model.Values.Write(parameter, moved);
                return model.Evaluate(data).Loss;
            }

            yield return (Loss(Change) - Loss(-Change)) / (2 * Change);
        }

        model.Values.Write(parameter, values);
    }
}
