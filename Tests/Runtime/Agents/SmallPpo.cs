using Hebb.Agents;

namespace Hebb.Tests.Agents;

/// <summary>A trainer that is soon through with an update.</summary>
internal static class SmallPpo
{
    public static PpoSettings Settings { get; } = new()
    {
        BufferSize = 48,
        BatchSize = 16,
        Epochs = 3,
        HiddenUnits = 16,
        LearningRate = 3e-3f,
        LearningRateDecisions = 4000,
        NormalizeObservations = true,
        ScaleRewards = true,
    };
}
