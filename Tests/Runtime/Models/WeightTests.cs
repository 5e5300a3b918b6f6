using Hebb.Data;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class WeightTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void Class_weights_lift_the_recall_of_a_rare_class([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var (x, labels) = Imbalanced();

        var plain = RareRecall(kind, x, labels, null);
        var weighted = RareRecall(kind, x, labels, ClassWeights.Balanced(labels.Ints, 2));

        Assert.That(weighted, Is.GreaterThan(plain + 0.1));
        Assert.That(weighted, Is.GreaterThan(0.7));
    }

    [Test]
    public void Weights_of_samples_train_like_class_weights_that_say_the_same([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var (x, labels) = Imbalanced();
        var weights = ClassWeights.Balanced(labels.Ints, 2);
        var bySample = new Tensor(new TensorShape(labels.Ints.Length), [.. labels.Ints.Select(label => weights[label])]);

        var ofClasses = Train(kind, new TensorDataset(x, labels), weights);
        var ofSamples = Train(kind, new TensorDataset(x, labels).WithSampleWeights(bySample), null);

        Assert.That(ofSamples, Is.EqualTo(ofClasses).Within(1e-5));
    }

    [Test]
    public void Samples_without_weight_might_as_well_not_be_there()
    {
        var (x, labels) = Imbalanced();
        var confused = Tensor.FromLabels([.. labels.Ints.Select((label, index) => index % 2 == 0 ? label : 1 - label)]);
        var onlyGood = new Tensor(new TensorShape(labels.Ints.Length), [.. labels.Ints.Select((_, index) => index % 2 == 0 ? 1f : 0f)]);
        using var model = Classifier(DeviceKind.Cpu);
        model.Compile(new Adam(0.05f), new CategoricalCrossentropy(), new Accuracy());

        model.Fit(new TensorDataset(x, confused).WithSampleWeights(onlyGood), new FitOptions { Epochs = 60, BatchSize = 40 });

        Assert.That(model.Evaluate(x, labels).Metrics["accuracy"], Is.GreaterThan(0.85));
    }

    [Test]
    public void Weights_that_do_not_fit_are_refused()
    {
        var (x, labels) = Imbalanced();

        Assert.That(() => new TensorDataset(x, labels).WithSampleWeights(Tensor.Zeros(new TensorShape(3))), Throws.ArgumentException.With.Message.Contains("(3)"));
        Assert.That(() => ClassWeights.Balanced([0, 1, 2], 2), Throws.ArgumentException.With.Message.Contains("2 classes"));
        Assert.That(ClassWeights.Balanced([0, 0, 0, 1], 3), Is.EqualTo(new[] { 4f / 9, 4f / 3, 0f }).Within(1e-6));
    }

    private static double RareRecall(DeviceKind kind, Tensor x, Tensor labels, float[]? weights)
    {
        using var model = Classifier(kind);
        model.Compile(new Adam(0.02f), new CategoricalCrossentropy());
        model.Fit(new TensorDataset(x, labels), new FitOptions { Epochs = 40, BatchSize = 40, ClassWeights = weights });
        var matrix = new ConfusionMatrix(2);
        model.Evaluate(new TensorDataset(x, labels), 64, matrix);
        return matrix.Recall(1);
    }

    private static float[] Train(DeviceKind kind, Dataset data, float[]? weights)
    {
        using var model = Classifier(kind);
        model.Compile(new Sgd(0.1f), new CategoricalCrossentropy());
        model.Fit(data, new FitOptions { Epochs = 3, BatchSize = 40, ClassWeights = weights });
        return model.Values.Read(model.Parameters[0]).Floats;
    }

    private static Sequential Classifier(DeviceKind kind) => new([new Dense(2, "softmax")], TestDevices.Get(kind));

    /// <summary>Two overlapping clouds; one sample in twenty is of the second.</summary>
    private static (Tensor X, Tensor Labels) Imbalanced()
    {
        var random = new SeededRandom(11);
        var labels = Enumerable.Range(0, 400).Select(index => index % 20 == 0 ? 1 : 0).ToArray();
        return (Tensor.FromRows([.. labels.Select(label => new[] { random.Normal(label == 1 ? 1.6f : 0f), random.Normal() })]), Tensor.FromLabels(labels));
    }
}
