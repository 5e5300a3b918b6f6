using System.CommandLine;
using Hebb.Assets;
using Hebb.Editor.CommandLine;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>The options of every command that trains.</summary>
internal sealed class TrainingOptions
{
    private readonly Option<int> epochs;
    private readonly Option<int> batch;
    private readonly Option<float?> learningRate = NumberOption.OptionalReal("--learning-rate", "Size of a step; usually 0.001 with adam.", "a number above 0", value => value > 0);
    private readonly Option<string> optimizer;
    private readonly Option<string> schedule;
    private readonly Option<float?> stopLoss = NumberOption.OptionalReal("--stop-loss", "End when the training loss of an epoch has fallen to X.", "a number above 0", value => value > 0);
    private readonly Option<int?> patience = NumberOption.OptionalWhole("--patience", "End after N epochs without a better held-out loss.", 1);
    private readonly Option<int?> limit = NumberOption.OptionalWhole("--limit", "Use only the first N training samples.", 1);
    private readonly Option<float> validationSplit;
    private readonly Option<int> logSteps = NumberOption.Whole("--log-steps", "Also report the loss of each of the first N steps.", 0, 0);
    private readonly Option<string?> model = new("--out") { Description = "Where to write the model; the report and the log go beside it.", HelpName = "FILE" };
    private readonly string defaultModel;

    /// <summary>Creates the options for runs whose model is called <paramref name="name"/> unless the user says otherwise.</summary>
    public TrainingOptions(string name, TrainingDefaults defaults)
    {
        defaultModel = Path.Combine(".hebb", name + ModelAsset.Extension);
        epochs = NumberOption.Whole("--epochs", "Passes over the training samples.", 1, defaults.Epochs);
        batch = NumberOption.Whole("--batch", "Samples per step.", 1, defaults.BatchSize);
        schedule = new Option<string>("--schedule") { Description = "How the learning rate changes: constant, or one-cycle (up, then down to almost nothing).", HelpName = "NAME", DefaultValueFactory = _ => RateSchedules.Name(defaults.Schedule) };
        schedule.AcceptOnlyFromAmong([.. RateSchedules.Names]);
        validationSplit = NumberOption.Real("--validation-split", "Share of the training samples that is held out to choose the best epoch.", "a share from 0 to below 1", value => value is >= 0 and < 1, defaults.ValidationSplit);
        optimizer = new Option<string>("--optimizer") { Description = "How to step: adam, adamw, sgd, rmsprop and others; a wrong name lists all.", HelpName = "NAME", DefaultValueFactory = _ => defaults.Optimizer };
        optimizer.Validators.Add(result =>
        {
            try
            {
                _ = (Optimizer)result.GetRequiredValue(optimizer);
            }
            catch (ArgumentException exception)
            {
                result.AddError(exception.Message);
            }
        });
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { epochs, batch, learningRate, schedule, optimizer, stopLoss, patience, limit, validationSplit, logSteps, model })
        {
            command.Add(option);
        }
    }

    /// <summary>What the user chose, and what suits the data where the user chose nothing.</summary>
    public TrainingSettings Read(ParseResult parsed, int seed, TrainingDefaults defaults) => new()
    {
        Seed = seed,
        Epochs = Given(parsed, epochs, defaults.Epochs),
        BatchSize = Given(parsed, batch, defaults.BatchSize),
        OptimizerName = Given(parsed, optimizer, defaults.Optimizer),
        LearningRate = parsed.GetValue(learningRate) ?? (IsGiven(parsed, optimizer) ? null : defaults.LearningRate),
        Schedule = RateSchedules.Parse(Given(parsed, schedule, RateSchedules.Name(defaults.Schedule))),
        StopLoss = parsed.GetValue(stopLoss),
        Patience = parsed.GetValue(patience),
        Limit = parsed.GetValue(limit),
        ValidationSplit = Given(parsed, validationSplit, defaults.ValidationSplit),
        LogSteps = parsed.GetValue(logSteps),
        ModelPath = OutputFile.Check("--out", parsed.GetValue(model) ?? defaultModel),
    };

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static T Given<T>(ParseResult parsed, Option<T> option, T otherwise) => IsGiven(parsed, option) ? parsed.GetRequiredValue(option) : otherwise;
}
