using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Layers;

public sealed class BatchNormalizationTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void Training_moves_the_running_statistics_towards_the_batch_with_the_unbiased_variance([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var layer = new BatchNormalization(momentum: 0.25f);
        using var model = Model(layer, kind);

        model.Fit(Samples(), Tensor.Zeros(new TensorShape(4, 2)), batchSize: 4, epochs: 1);

        Assert.That(model.Values.Read(layer.RunningMean!).Floats, Is.EqualTo(new[] { 0.25f * 4f, 0.25f * -1f }).Within(1e-6f));
        Assert.That(model.Values.Read(layer.RunningVariance!).Floats, Is.EqualTo(new[] { 0.75f + (0.25f * 20f / 3f), 0.75f + (0.25f * 4f / 3f) }).Within(1e-5f));
    }

    [Test]
    public void Answers_use_the_running_statistics_and_leave_them_alone([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var layer = new BatchNormalization(epsilon: 1e-3f);
        using var model = Model(layer, kind);
        model.Build(new TensorShape(2));
        model.Values.Write(layer.RunningMean!, new Tensor(new TensorShape(2), new[] { 2f, 1f }));
        model.Values.Write(layer.RunningVariance!, new Tensor(new TensorShape(2), new[] { 4f, 0.25f }));

        var answer = model.Predict(new Tensor(new TensorShape(1, 2), new[] { 4f, 0f }));

        Assert.That(answer.Floats, Is.EqualTo(new[] { 2f / MathF.Sqrt(4.001f), -1f / MathF.Sqrt(0.251f) }).Within(1e-5f));
        Assert.That(model.Values.Read(layer.RunningMean!).Floats, Is.EqualTo(new[] { 2f, 1f }));
    }

    [Test]
    public void A_batch_of_one_cannot_train_it()
    {
        using var model = Model(new BatchNormalization(), DeviceKind.Cpu);

        Assert.That(
            () => model.Fit(Tensor.Zeros(new TensorShape(1, 2)), Tensor.Zeros(new TensorShape(1, 2)), batchSize: 1),
            Throws.ArgumentException.With.Message.Contains("single values"));
    }

    private static Sequential Model(BatchNormalization layer, DeviceKind kind)
    {
        var model = new Sequential([layer], TestDevices.Get(kind));
        model.Compile(new Sgd(), "mean_squared_error");
        return model;
    }

    /// <summary>First channel: mean 4, sum of squared deviations 20. Second: mean -1, sum of squared deviations 4.</summary>
    private static Tensor Samples() => new(new TensorShape(4, 2), new[] { 1f, 0f, 3f, -2f, 5f, 0f, 7f, -2f });
}
