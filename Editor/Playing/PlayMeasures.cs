using System.Diagnostics;

namespace Hebb.Editor.Playing;

/// <summary>What is measured while agents learn in a scene.</summary>
internal sealed class PlayMeasures
{
    private const int EpisodesOfMean = 100;

    private readonly ScenePlay play;
    private readonly double? threshold;
    private readonly Process process = Process.GetCurrentProcess();
    private readonly TimeSpan before;

    public PlayMeasures(ScenePlay play, double? threshold)
    {
        this.play = play;
        this.threshold = threshold;
        before = process.TotalProcessorTime;
    }

    /// <summary>Mean return of the last 100 episodes; NaN before the first ended.</summary>
    public double MeanReturn => play.Returns.MeanOfLast(EpisodesOfMean);

    /// <summary>Decisions until the mean of 100 episodes first reached the threshold; null if it did not, or none was given.</summary>
    public long? StepsToThreshold { get; private set; }

    /// <summary>Decisions that were learned from, per second of processor time since the play began.</summary>
    public double StepsPerCpuSecond
    {
        get
        {
            process.Refresh();
            return play.LearnedSteps / (process.TotalProcessorTime - before).TotalSeconds;
        }
    }

    /// <summary>Looks at the play after a frame.</summary>
    public void Collect()
    {
        if (StepsToThreshold is null && threshold is { } wanted && play.Returns.All.Count >= EpisodesOfMean && MeanReturn >= wanted)
        {
            StepsToThreshold = play.LearnedSteps;
        }
    }
}
