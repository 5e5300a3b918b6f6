namespace Hebb.Editor.Benchmarks;

/// <summary>What one training of an agent measured.</summary>
internal sealed record AgentMeasurement
{
    public required string Task { get; init; }

    public required int Seed { get; init; }

    /// <summary>All settings of the training as text: a measurement counts only as long as they stay.</summary>
    public required string Settings { get; init; }

    public required long Steps { get; init; }

    /// <summary>Steps until the mean of 100 episodes reached the task's threshold; infinite if never.</summary>
    public required double StepsToThreshold { get; init; }

    /// <summary>Steps until a greedy evaluation first reached the threshold; infinite if never.</summary>
    public required double StepsToEvaluation { get; init; }

    /// <summary>The mean return of the greedy evaluation after the last step.</summary>
    public required double Evaluation { get; init; }

    public required double StepsPerCpuSecond { get; init; }
}
