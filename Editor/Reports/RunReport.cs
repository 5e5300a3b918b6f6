namespace Hebb.Editor.Reports;

/// <summary>Everything a report shows of one training run: plain values, so that a report can be made without training.</summary>
internal sealed record RunReport
{
    /// <summary>What was trained: the first line of the page.</summary>
    public required string Title { get; init; }

    /// <summary>The layers from input to output, for example <c>784, Dense 128, relu, Dense 10, softmax</c>.</summary>
    public required IReadOnlyList<string> Architecture { get; init; }

    /// <summary>The device that did the work, with its name.</summary>
    public required string Device { get; init; }

    /// <summary>Wall time of the run.</summary>
    public required double Seconds { get; init; }

    /// <summary>One entry per finished epoch.</summary>
    public required IReadOnlyList<EpochRecord> Epochs { get; init; }

    /// <summary>The epoch whose parameters were kept, counted from 1; null when none was better than another.</summary>
    public int? BestEpoch { get; init; }

    /// <summary>Why the run ended before its last epoch; null when it did not.</summary>
    public string? StoppedBecause { get; init; }

    /// <summary>The result in short; null for a run that was interrupted before it.</summary>
    public Headline? Headline { get; init; }

    /// <summary>What there is to see of the result, in order.</summary>
    public IReadOnlyList<IReportSection> Sections { get; init; } = [];

    /// <summary>What is needed to repeat the run and to trust it, in groups.</summary>
    public required IReadOnlyList<RunCardGroup> Card { get; init; }

    /// <summary>The command line that repeats the run.</summary>
    public required string Command { get; init; }
}
