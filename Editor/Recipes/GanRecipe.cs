using System.CommandLine;
using Hebb.Editor.Adversarial;
using Hebb.Editor.Classification;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Commands;
using Hebb.Editor.Runs;

namespace Hebb.Editor.Recipes;

/// <summary><c>hebb train gan</c>: a generator that draws images, trained against a discriminator.</summary>
internal sealed class GanRecipe() : Recipe("gan", "Train a generator to draw images, against a discriminator that tells them from real ones.", Usual)
{
    private const int SideStep = 4;

    private readonly Option<string?> data = DataOption.Create();
    private readonly Option<string?> judge = new("--judge") { Description = "A classifier that 'hebb train cnn' wrote, to judge the samples; without it, one is trained.", HelpName = "MODEL" };

    public override IReadOnlyList<Option> Options => [data, judge];

    private static TrainingDefaults Usual => new(8) { BatchSize = 64, LearningRate = 0.0005f, Schedule = RateSchedule.OneCycle, ValidationSplit = 0 };

    public override Experiment Open(ParseResult parsed)
    {
        var images = LabelledImages.Load(parsed.GetValue(data));
        var shape = images.Training.Shape;
        return shape[1] % SideStep == 0 && shape[2] % SideStep == 0
            ? new GanExperiment(images, parsed.GetValue(judge), Usual)
            : throw new InputException($"The images are {shape[2]}x{shape[1]}, but the generator draws images whose sides are multiples of {SideStep}.");
    }
}
