using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>What a user chose about a training run.</summary>
internal sealed record TrainingSettings
{
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

    public Optimizer CreateOptimizer()
    {
        Optimizer optimizer = OptimizerName;
        if (LearningRate is { } learningRate)
        {
            optimizer.LearningRate = learningRate;
        }

        return optimizer;
    }

    /// <summary>What steers a run of <see cref="Epochs"/> epochs: the schedule of the learning rate, and reasons to end early.</summary>
    public IEnumerable<Callback> CreateCallbacks()
    {
        if (Schedule == RateSchedule.OneCycle)
        {
            yield return new OneCycleRate(CreateOptimizer().LearningRate);
        }

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
