using Hebb.Editor.Playing;

namespace Hebb.Editor.Agents;

/// <summary>What is measured while agents learn in a scene.</summary>
internal sealed class PlayMeasures(ScenePlay play, double? threshold)
{
    private readonly ThresholdCrossing crossing = new(threshold);
    private readonly TimeSpan before = Environment.CpuUsage.TotalTime;

    /// <summary>Mean return of the last 100 episodes; NaN before the first ended.</summary>
    public double MeanReturn => play.Returns.MeanOfLast(ThresholdCrossing.Episodes);

    /// <summary>Decisions until the mean of 100 episodes first reached the threshold; null if it did not, or none was given.</summary>
    public long? StepsToThreshold => crossing.Steps;

    /// <summary>Decisions that were learned from, per second of processor time since the play began.</summary>
    public double StepsPerCpuSecond => play.LearnedSteps / (Environment.CpuUsage.TotalTime - before).TotalSeconds;

    /// <summary>Looks at the play after a frame.</summary>
    public void Collect() => crossing.Look(play.LearnedSteps, play.Returns.All.Count, MeanReturn);
}
