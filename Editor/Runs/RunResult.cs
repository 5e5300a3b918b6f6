using Hebb.Authoring.Doctor;

namespace Hebb.Editor.Runs;

/// <summary>What a training run did and what it took.</summary>
internal sealed record RunResult
{
    public required RunPlan Plan { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>What seems to be wrong with the run, the likeliest cause first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Dispatches on the device over the whole run.</summary>
    public required long Dispatches { get; init; }

    /// <summary>Wall time from the start of the command to its last result.</summary>
    public required double Seconds { get; init; }

    /// <summary>The most memory the process ever held, in MB (2^20 bytes).</summary>
    public required double PeakMemory { get; init; }
}
