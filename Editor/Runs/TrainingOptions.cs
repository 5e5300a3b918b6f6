using System.CommandLine;
using Hebb.Assets;
using Hebb.Editor.CommandLine;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>The options of every command that trains.</summary>
internal sealed class TrainingOptions
{
    private readonly Option<int> epochs;
    private readonly Option<int> batch = NumberOption.Whole("--batch", "Samples per step.", 1, 128);
    private readonly Option<float?> learningRate = NumberOption.OptionalReal("--learning-rate", "Size of a step; usually 0.001 with adam.", "a number above 0", value => value > 0);
    private readonly Option<string> optimizer = new("--optimizer") { Description = "How to step: adam or sgd.", HelpName = "NAME", DefaultValueFactory = _ => "adam" };
    private readonly Option<float?> stopLoss = NumberOption.OptionalReal("--stop-loss", "End when the training loss of an epoch has fallen to X.", "a number above 0", value => value > 0);
    private readonly Option<int?> patience = NumberOption.OptionalWhole("--patience", "End after N epochs without a better held-out loss.", 1);
    private readonly Option<int?> limit = NumberOption.OptionalWhole("--limit", "Use only the first N training samples.", 1);
    private readonly Option<float> validationSplit = NumberOption.Real("--validation-split", "Share of the training samples that is held out to choose the best epoch.", "a share from 0 to below 1", value => value is >= 0 and < 1, 0.05f);
    private readonly Option<int> logSteps = NumberOption.Whole("--log-steps", "Also report the loss of each of the first N steps.", 0, 0);
    private readonly Option<string?> model = new("--out") { Description = "Where to write the model; the report goes beside it.", HelpName = "FILE" };
    private readonly string defaultModel;

    /// <summary>Creates the options for runs whose model is called <paramref name="name"/> unless the user says otherwise.</summary>
    public TrainingOptions(string name, int defaultEpochs)
    {
        defaultModel = Path.Combine(".hebb", name + ModelAsset.Extension);
        epochs = NumberOption.Whole("--epochs", "Passes over the training samples.", 1, defaultEpochs);
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
        foreach (var option in new Option[] { epochs, batch, learningRate, optimizer, stopLoss, patience, limit, validationSplit, logSteps, model })
        {
            command.Add(option);
        }
    }

    public TrainingSettings Read(ParseResult parsed, int seed) => new()
    {
        Seed = seed,
        Epochs = parsed.GetValue(epochs),
        BatchSize = parsed.GetValue(batch),
        OptimizerName = parsed.GetValue(optimizer)!,
        LearningRate = parsed.GetValue(learningRate),
        StopLoss = parsed.GetValue(stopLoss),
        Patience = parsed.GetValue(patience),
        Limit = parsed.GetValue(limit),
        ValidationSplit = parsed.GetValue(validationSplit),
        LogSteps = parsed.GetValue(logSteps),
        ModelPath = OutputFile.Check("--out", parsed.GetValue(model) ?? defaultModel),
    };
}
