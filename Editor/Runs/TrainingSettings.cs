using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>What a user chose about a training run.</summary>
internal sealed record TrainingSettings
{
    /// <summary>The share of a run in which the learning rate rises.</summary>
    private const float RiseShare = 0.2f;

    public required int Seed { get; init; }

    public required int Epochs { get; init; }

    public required int BatchSize { get; init; }

    public required string OptimizerName { get; init; }

    /// <summary>Null for what is usual with the optimizer.</summary>
    public float? LearningRate { get; init; }

    /// <summary>How the learning rate changes.</summary>
    public required RateSchedule Schedule { get; init; }

    /// <summary>Training ends when the mean training loss of an epoch is not above it.</summary>
    public float? StopLoss { get; init; }

    /// <summary>Training ends after so many epochs without a better held-out loss.</summary>
    public int? Patience { get; init; }

    /// <summary>Only so many of the first training samples are used.</summary>
    public int? Limit { get; init; }

    /// <summary>The share of the training samples that is held out, from 0 to below 1.</summary>
    public required float ValidationSplit { get; init; }

    /// <summary>So many first steps are reported one by one.</summary>
    public required int LogSteps { get; init; }

    /// <summary>Where the trained model goes, as a full path.</summary>
    public required string ModelPath { get; init; }

    /// <summary>Where the report goes: beside the model.</summary>
    public string ReportPath => Path.ChangeExtension(ModelPath, ".html");

    /// <summary>Where the log goes: beside the model.</summary>
    public string LogPath => Path.ChangeExtension(ModelPath, RunLogFile.Extension);

    public Optimizer CreateOptimizer()
    {
        Optimizer optimizer = OptimizerName;
        if (LearningRate is { } learningRate)
        {
            optimizer.LearningRate = learningRate;
        }

        return optimizer;
    }

    /// <summary>The learning rate of each step of a run over so many samples; null where it stays the same.</summary>
    public LearningRateSchedule? CreateSchedule(int samples)
    {
        var steps = (long)Epochs * ((samples + BatchSize - 1) / BatchSize);
        return Schedule == RateSchedule.OneCycle ? new OneCycle(CreateOptimizer().LearningRate, steps, RiseShare) : null;
    }

    public IEnumerable<Callback> CreateStops()
    {
        if (StopLoss is { } loss)
        {
            yield return new StopOnLoss(loss);
        }

        if (Patience is { } epochs)
        {
            yield return new EarlyStopping(epochs);
        }
    }
}
