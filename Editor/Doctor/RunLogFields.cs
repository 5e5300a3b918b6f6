namespace Hebb.Editor.Doctor;

/// <summary>The names in a run log that the doctor reads.</summary>
internal static class RunLogFields
{
    public const string Event = "event";
    public const string RunEvent = "run";
    public const string StepEvent = "step";
    public const string EpochEvent = "epoch";
    public const string ValidationEvent = "validation";

    public const string Classes = "classes";
    public const string ClassNames = "class_names";
    public const string ClassCounts = "class_counts";
    public const string TrainingSamples = "training_samples";
    public const string ValidationSamples = "validation_samples";
    public const string Optimizer = "optimizer";
    public const string LearningRate = "learning_rate";
    public const string Stopped = "stopped";

    public const string Step = "step";
    public const string Epoch = "epoch";
    public const string Loss = "loss";
    public const string Accuracy = "accuracy";
    public const string ValidationLoss = "val_loss";
    public const string ValidationAccuracy = "val_accuracy";

    public const string Layers = "layers";
    public const string Name = "name";
    public const string GradientNorm = "gradient_norm";
    public const string DeadShare = "dead";

    public const string Confusion = "confusion";
}
