using System.CommandLine;
using Hebb.Editor.Classification;
using Hebb.Editor.Commands;
using Hebb.Editor.Runs;
using Hebb.Layers;

namespace Hebb.Editor.Recipes;

/// <summary><c>hebb train digits</c>: a two-layer network that tells small grey images apart.</summary>
internal sealed class DigitsRecipe() : Recipe("digits", "Train a classifier of 28x28 images, 784-128-10.", new TrainingDefaults(10))
{
    private const int HiddenUnits = 128;

    private readonly Option<string?> data = DataOption.Create();

    public override IReadOnlyList<Option> Options => [data];

    public override Experiment Open(ParseResult parsed) => new ClassificationExperiment(
        LabelledImages.Load(parsed.GetValue(data)),
        new ClassifierDesign { Defaults = Defaults, Layers = _ => [new Flatten(), new Dense(HiddenUnits), new Activation("relu")] });
}
