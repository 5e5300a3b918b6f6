using System.CommandLine;
using Hebb.Editor.Classification;
using Hebb.Editor.Commands;
using Hebb.Editor.Runs;
using Hebb.Layers;

namespace Hebb.Editor.Recipes;

/// <summary><c>hebb train sequence</c>: a recurrent network that reads an image row by row.</summary>
internal sealed class SequenceRecipe() : Recipe("sequence", "Train a recurrent network that reads images row by row, as a sequence.", Usual)
{
    private const int Units = 96;

    private readonly Option<string?> data = DataOption.Create();

    public override IReadOnlyList<Option> Options => [data];

    private static TrainingDefaults Usual => new(6) { LearningRate = 0.004f, Schedule = RateSchedule.OneCycle };

    public override Experiment Open(ParseResult parsed) => new ClassificationExperiment(
        LabelledImages.Load(parsed.GetValue(data)).Normalized(),
        new ClassifierDesign
        {
            Defaults = Usual,

            // (channels, rows, columns) becomes a sequence of rows; in a coloured image those of one channel follow those of another.
            Layers = image => [new Reshape(image[0] * image[1], image[2]), new Gru(Units)],
        });
}
