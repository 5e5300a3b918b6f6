using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>How training went.</summary>
internal sealed record TrainingHistory
{
    public required SampleCounts Samples { get; init; }

    /// <summary>The finished epochs.</summary>
    public required IReadOnlyList<EpochLog> Epochs { get; init; }

    public required long Steps { get; init; }

    /// <summary>Dispatches of one full training step.</summary>
    public required int DispatchesPerStep { get; init; }

    /// <summary>The epoch whose parameters were kept, from 1; null when none was better than another.</summary>
    public required int? BestEpoch { get; init; }

    /// <summary>Why it ended before its last epoch; null when it did not.</summary>
    public required string? StopReason { get; init; }

    /// <summary>True when the user ended it.</summary>
    public required bool IsCancelled { get; init; }
}
