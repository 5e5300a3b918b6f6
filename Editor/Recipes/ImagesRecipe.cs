using System.CommandLine;
using Hebb.Data.Augmentation;
using Hebb.Data.Images;
using Hebb.Editor.Classification;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Commands;
using Hebb.Editor.Runs;
using Hebb.Layers;

namespace Hebb.Editor.Recipes;

/// <summary><c>hebb train images</c>: tells the pictures in one folder from those in another.</summary>
internal sealed class ImagesRecipe() : Recipe("images", "Train a convolutional network on your own pictures, one folder per class.", Usual)
{
    private const int Channels = 3;
    private const int SmallestSide = 16;

    private readonly Option<string> data = DataOption.CreateRequired("A folder with one folder of PNG, BMP or JPEG files per class, or with two such folders, train and test.");
    private readonly Option<int> size = NumberOption.Whole("--size", "Pixels along each side of what the network sees.", SmallestSide, 48);
    private readonly Option<bool> strict = new("--strict") { Description = "Stop at a picture that cannot be read; otherwise it is left out and counted." };

    public override IReadOnlyList<Option> Options => [data, size, strict];

    private static TrainingDefaults Usual => new(60) { BatchSize = 32, LearningRate = 0.003f, Schedule = RateSchedule.OneCycle, ValidationSplit = 0.1f };

    public override Experiment Open(ParseResult parsed)
    {
        var side = parsed.GetValue(size);
        var pictures = LabelledImages.LoadPictures(
            parsed.GetRequiredValue(data), new ResizePreprocessing(side, side, Channels, ImageFit.Pad), parsed.GetValue(strict));
        return new ClassificationExperiment(pictures.Normalized(), Design);
    }

    private static ClassifierDesign Design => new()
    {
        Defaults = Usual,
        Layers = _ => [.. ConvolutionBlock.Of(16), .. ConvolutionBlock.Of(32), .. ConvolutionBlock.Of(64), .. ConvolutionBlock.Of(64), new Flatten(), new Dropout(0.3f)],
        Augmentations = [new HorizontalFlip(), new RandomRotation(12), new RandomShift(0.1, 0.1), new RandomZoom(0.15), new Brightness(0.15), new Contrast(0.2)],
        Fill = FillMode.Nearest,
    };
}
