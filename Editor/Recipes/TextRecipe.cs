using System.CommandLine;
using Hebb.Editor.Runs;
using Hebb.Editor.Texts;

namespace Hebb.Editor.Recipes;

/// <summary><c>hebb train text</c>: a recurrent network that writes like the text it read.</summary>
internal sealed class TextRecipe() : Recipe("text", "Train a recurrent network on a text file, character by character.", Usual)
{
    private readonly Option<string> data = new("--data") { Description = "A text file in UTF-8; its last tenth is kept for the test.", HelpName = "FILE", Required = true };

    public override IReadOnlyList<Option> Options => [data];

    private static TrainingDefaults Usual => new(8) { BatchSize = 32, LearningRate = 0.005f, Schedule = RateSchedule.OneCycle };

    public override Experiment Open(ParseResult parsed) => new TextExperiment(TextCorpus.Load(parsed.GetRequiredValue(data)), Usual);
}
