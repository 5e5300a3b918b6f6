using Hebb.Models;

namespace Hebb.Editor.Runs;

/// <summary>What a training run did.</summary>
internal sealed record RunResult
{
    public required RunPlan Plan { get; init; }

    public required History History { get; init; }

    /// <summary>The epoch whose parameters were kept, from 1; null when none was finished.</summary>
    public required int? BestEpoch { get; init; }

    /// <summary>Null when the run was interrupted.</summary>
    public required TestResult? Test { get; init; }

    /// <summary>Dispatches on the device over the whole run.</summary>
    public required long Dispatches { get; init; }

    /// <summary>Dispatches of one full training step.</summary>
    public required int DispatchesPerStep { get; init; }

    /// <summary>Wall time from the start of the command to its last result.</summary>
    public required double Seconds { get; init; }

    /// <summary>The most memory the process ever held, in MB (2^20 bytes).</summary>
    public required double PeakMemory { get; init; }
}
