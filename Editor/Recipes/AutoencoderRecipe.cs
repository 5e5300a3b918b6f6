using System.CommandLine;
using Hebb.Editor.Autoencoding;
using Hebb.Editor.Classification;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Commands;
using Hebb.Editor.Runs;

namespace Hebb.Editor.Recipes;

/// <summary><c>hebb train autoencoder</c>: a network that squeezes images into few numbers and draws them again.</summary>
internal sealed class AutoencoderRecipe() : Recipe("autoencoder", "Train a network that squeezes images into few numbers and draws them again.", new TrainingDefaults(20) { LearningRate = 0.002f, Schedule = RateSchedule.OneCycle })
{
    private const int UsualCode = 32;

    private readonly Option<string?> data = DataOption.Create();
    private readonly Option<int> code = NumberOption.Whole("--code", "How many numbers stand for an image.", 1, UsualCode);

    public override IReadOnlyList<Option> Options => [data, code];

    public override Experiment Open(ParseResult parsed) => new AutoencoderExperiment(LabelledImages.Load(parsed.GetValue(data)), parsed.GetValue(code), Defaults);
}
