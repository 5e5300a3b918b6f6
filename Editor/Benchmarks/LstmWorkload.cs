using Hebb.Data;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Benchmarks;

/// <summary>One-hot tokens, LSTM with 128 units and a dense layer that says the next token, with Adam, in seconds per 100 steps.</summary>
internal static class LstmWorkload
{
    private const int Steps = 25;
    private const int Batch = 32;
    private const int Vocabulary = 65;
    private const int Length = 64;
    private const int Units = 128;
    private const float LearningRate = 2e-3f;

    public static WorkloadKind Kind { get; } = new(
        "lstm",
        $"Train one-hot {Vocabulary}, LSTM {Units}, dense {Vocabulary} with Adam on {Length} random tokens, batch {Batch}, for {Steps} steps a round.",
        [new Figure("sec_per_100_steps")],
        (device, seed) => new TrainingWorkload(
            device,
            new Sequential([new OneHot(Vocabulary), new Lstm(Units, returnSequences: true), new Dense(Vocabulary, "softmax")], device),
            new Adam(LearningRate),
            new TextDataset(RandomTokens((Steps * Batch * Length) + 1, seed), Length, Length),
            Batch,
            scale: 100.0 / Steps));

    private static int[] RandomTokens(int count, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Below(Vocabulary))];
    }
}
