using System.CommandLine;
using Hebb.Data.Augmentation;
using Hebb.Editor.Classification;
using Hebb.Editor.Runs;
using Hebb.Layers;

namespace Hebb.Editor.Recipes;

/// <summary><c>hebb train gestures</c>: a small convolutional network whose features serve gestures that it never saw, too.</summary>
internal sealed class GesturesRecipe() : Recipe("gestures", "Train a classifier of drawn gestures, which a game can ship and its players can teach.", Usual)
{
    private const int Features = 64;

    public override IReadOnlyList<Option> Options => [];

    private static TrainingDefaults Usual => new(4) { LearningRate = 0.005f, Schedule = RateSchedule.OneCycle };

    public override Experiment Open(ParseResult parsed) => new ClassificationExperiment(LabelledImages.Gestures(), new ClassifierDesign
    {
        Defaults = Usual,
        Layers = _ => [.. ConvolutionBlock.Of(12), .. ConvolutionBlock.Of(24), new Flatten(), new Dense(Features), new Activation("relu")],
        Augmentations = [new RandomRotation(15), new RandomZoom(0.1)],
    });
}
