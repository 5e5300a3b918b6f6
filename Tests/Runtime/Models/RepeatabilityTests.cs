using Hebb.Data.Augmentation;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Tests.Data.Augmentation;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class RepeatabilityTests
{
    [Test]
    public void The_same_seed_gives_the_same_bits_twice_with_dropout_and_augmentation([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var first = Train(kind, seed: 5);
        var second = Train(kind, seed: 5);

        Assert.That(second.Losses, Is.EqualTo(first.Losses));
        Assert.That(second.Values, Is.EqualTo(first.Values));
        Assert.That(second.Answers, Is.EqualTo(first.Answers));
        Assert.That(Train(kind, seed: 6).Values, Is.Not.EqualTo(first.Values));
    }

    [Test]
    public void Dropout_and_augmentation_each_leave_their_mark()
    {
        var both = Train(DeviceKind.Cpu, seed: 5).Losses;

        Assert.That(Train(DeviceKind.Cpu, seed: 5, dropout: 0f).Losses, Is.Not.EqualTo(both));
        Assert.That(Train(DeviceKind.Cpu, seed: 5, augmented: false).Losses, Is.Not.EqualTo(both));
    }

    private static (double[] Losses, float[] Values, float[] Answers) Train(DeviceKind kind, ulong seed, float dropout = 0.4f, bool augmented = true)
    {
        var pictures = Pictures.Random(37, 1, 7, 6);
        using var model = new Sequential(
            [new Conv2D(4, 3), new BatchNormalization(), new Relu(), new Dropout(dropout), new MaxPool2D(2), new Flatten(), new Dense(9, "tanh"), new Dropout(dropout), new Dense(3, "softmax")],
            TestDevices.Get(kind))
        { Seed = seed };
        model.Compile(new Adam(0.01f), "categorical_crossentropy", ["accuracy"]);

        var history = model.Fit(
            augmented ? new AugmentedDataset(pictures, [new HorizontalFlip(), new RandomRotation(20), new Contrast(0.3)], seed) : pictures,
            new FitOptions { BatchSize = 8, Epochs = 3, Seed = seed, ValidationSplit = 0.2 });

        float[] values = [.. model.Parameters.SelectMany(parameter => model.Values.Read(parameter).Floats), .. model.States.SelectMany(state => model.Values.Read(state).Floats)];
        return (
            [.. history.Epochs.SelectMany(epoch => new[] { epoch.Loss, epoch.ValidationLoss!.Value })],
            values,
            model.Predict(new Tensor(new TensorShape(5, 1, 7, 6), Pictures.RandomNumbers(5 * 42))).Floats);
    }
}
