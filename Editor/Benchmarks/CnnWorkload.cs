using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Editor.Benchmarks;

/// <summary>Two convolutions of 32 and 64 filters with pooling and two dense layers, with Adam, in seconds per 100 steps.</summary>
internal static class CnnWorkload
{
    private const int Steps = 25;
    private const int Batch = 128;

    public static WorkloadKind Kind { get; } = new(
        "cnn",
        $"Train conv 32, pool, conv 64, pool, dense 128, dense 10 with Adam on 28 x 28 pixels, batch {Batch}, for {Steps} steps a round.",
        [new Figure("sec_per_100_steps")],
        (device, seed) => new TrainingWorkload(
            device,
            new Sequential(
                [
                    new Conv2D(32, 3, padding: "same", activation: "relu"),
                    new MaxPool2D(2),
                    new Conv2D(64, 3, padding: "same", activation: "relu"),
                    new MaxPool2D(2),
                    new Flatten(),
                    new Dense(128, "relu"),
                    new Dense(RandomImages.Classes, "softmax"),
                ],
                device),
            new Adam(),
            RandomImages.Create(Steps * Batch, seed),
            Batch,
            scale: 100.0 / Steps));
}
