namespace Hebb.Editor.Runs;

/// <summary>How a recipe trains unless the user says otherwise.</summary>
internal sealed record TrainingDefaults(int Epochs)
{
    public int BatchSize { get; init; } = 128;

    public string Optimizer { get; init; } = "adam";

    /// <summary>Null for what is usual with the optimizer.</summary>
    public float? LearningRate { get; init; }

    /// <summary>How the learning rate changes.</summary>
    public RateSchedule Schedule { get; init; } = RateSchedule.Constant;

    /// <summary>The share of the training samples that is held out, from 0 to below 1.</summary>
    public float ValidationSplit { get; init; } = 0.05f;
}
