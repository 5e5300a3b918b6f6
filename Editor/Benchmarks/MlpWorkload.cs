using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Editor.Benchmarks;

/// <summary>784-128-ReLU-10 with Adam on random samples of MNIST's shape, in seconds per epoch.</summary>
internal static class MlpWorkload
{
    private const int Samples = 60000;
    private const int Batch = 128;

    public static WorkloadKind Kind { get; } = new(
        "mlp",
        $"Train 784-128-10 with Adam on {Samples} random samples, batch {Batch}, for one epoch a round.",
        [new Figure("sec_per_epoch")],
        (device, seed) => new TrainingWorkload(
            device,
            new Sequential([new Flatten(), new Dense(128), new Activation("relu"), new Dense(RandomImages.Classes), new Activation("softmax")], device),
            new Adam(),
            RandomImages.Create(Samples, seed),
            Batch));
}
