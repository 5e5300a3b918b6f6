namespace Hebb.Editor.Runs;

/// <summary>The events and fields of a run log, which Documentation~/run-log.md explains.</summary>
internal static class RunLogFields
{
    public const string Event = "event";
    public const string RunEvent = "run";
    public const string StepEvent = "step";
    public const string EpochEvent = "epoch";
    public const string HeldOutEvent = "held_out";
    public const string ResultEvent = "result";

    public const string Version = "hebb";
    public const string Task = "task";
    public const string Command = "command";
    public const string Classes = "classes";
    public const string ClassNames = "class_names";
    public const string ClassCounts = "class_counts";
    public const string TrainingSamples = "training_samples";
    public const string ValidationSamples = "validation_samples";
    public const string TestSamples = "test_samples";
    public const string Batch = "batch";
    public const string Epochs = "epochs";
    public const string Optimizer = "optimizer";
    public const string Stopped = "stopped";

    public const string Step = "step";
    public const string Epoch = "epoch";
    public const string Loss = "loss";
    public const string Accuracy = "accuracy";
    public const string ValidationLoss = ValidationPrefix + Loss;
    public const string ValidationAccuracy = ValidationPrefix + Accuracy;
    public const string ValidationPrefix = "val_";
    public const string LearningRate = "learning_rate";
    public const string Seconds = "seconds";

    public const string Layers = "layers";
    public const string Name = "name";
    public const string GradientNorm = "gradient_norm";
    public const string ParameterNorm = "parameter_norm";
    public const string DeadShare = "dead";

    public const string Confusion = "confusion";
}
