using System.CommandLine;
using Hebb.Data.Augmentation;
using Hebb.Editor.Classification;
using Hebb.Editor.Commands;
using Hebb.Editor.Runs;
using Hebb.Layers;

namespace Hebb.Editor.Recipes;

/// <summary><c>hebb train cnn</c>: convolutional networks for the usual small images.</summary>
internal sealed class CnnRecipe() : Recipe("cnn", "Train a convolutional network on MNIST, Fashion-MNIST or CIFAR-10; the defaults suit the data.", ForDigits)
{
    private readonly Option<string?> data = DataOption.Create();

    public override IReadOnlyList<Option> Options => [data];

    private static TrainingDefaults ForDigits => new(5) { LearningRate = 0.005f, Schedule = RateSchedule.OneCycle };

    public override Experiment Open(ParseResult parsed)
    {
        var images = LabelledImages.Load(parsed.GetValue(data)).Normalized();
        return new ClassificationExperiment(images, images.Training.Shape[0] == 1 ? Grey(images.AreDigits) : Coloured);
    }

    private static ClassifierDesign Grey(bool areDigits) => new()
    {
        Defaults = areDigits ? ForDigits : ForDigits with { Epochs = 7 },
        Layers = _ => [.. ConvolutionBlock.Of(16), .. ConvolutionBlock.Of(32), .. ConvolutionBlock.Of(64), new Flatten()],
    };

    /// <summary>Few photographs of many things: they are moved, mirrored and partly covered, so that no two epochs show the same ones.</summary>
    private static ClassifierDesign Coloured => new()
    {
        Defaults = new TrainingDefaults(25) { BatchSize = 64, LearningRate = 0.004f, Schedule = RateSchedule.OneCycle },
        Layers = _ => [.. ConvolutionBlock.Of(32), .. ConvolutionBlock.Of(64), .. ConvolutionBlock.Of(128), .. ConvolutionBlock.Of(128), new Flatten(), new Dropout(0.3f)],
        Augmentations = [new HorizontalFlip(), new RandomCrop(4), new Cutout(8)],
    };
}
