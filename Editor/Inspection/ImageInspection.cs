using System.Globalization;
using Hebb.Assets;
using Hebb.Editor.Classification;
using Hebb.Imaging;
using Hebb.Layers;
using Hebb.Models.Inspection;

namespace Hebb.Editor.Inspection;

/// <summary>Draws what a model does with the image in a file, and names the pictures.</summary>
internal sealed class ImageInspection
{
    private readonly ImageModel model;
    private readonly InspectionPictures pictures;

    /// <summary>Prepares a picture for a model.</summary>
    /// <inheritdoc cref="ImageModel.Prepare"/>
    public ImageInspection(ImageModel model, string file)
    {
        this.model = model;
        File = file;
        var input = model.Prepare(file);
        var numbers = model.ToTensor([input]);
        pictures = new InspectionPictures(model.Model, input, numbers);
        Answer = model.Labels.Count > 0 ? Prediction.Rank(file, model.Labels, model.Model.Predict(numbers).Floats) : null;
    }

    /// <summary>The picture's file.</summary>
    public string File { get; }

    /// <summary>What the model says of the picture; null when it is no classifier.</summary>
    public Prediction? Answer { get; }

    public IReadOnlyList<string> Labels => model.Labels;

    /// <summary>The layers in the order they run.</summary>
    public IReadOnlyList<Layer> Layers => model.Model.Layers;

    /// <summary>The image as the model sees it, and what explains the score of a class.</summary>
    /// <param name="label">The class; null to explain none.</param>
    public IEnumerable<InspectedPicture> Explain(string? label)
    {
        var input = pictures.DrawInput();
        yield return new InspectedPicture(PictureKind.Input, string.Empty, input.Shape, input.Range, "00_input.png", input.Image);
        if (label is null)
        {
            yield break;
        }

        var index = Enumerable.Range(0, Labels.Count).First(candidate => Labels[candidate] == label);
        yield return Named(0, PictureKind.Saliency, label, pictures.DrawSaliency(index));
        if (GradCam.IsPossible(model.Model))
        {
            yield return Named(0, PictureKind.GradCam, label, pictures.DrawGradCam(index));
        }
    }

    /// <summary>The answers and the filters of every layer.</summary>
    public IEnumerable<InspectedPicture> DrawLayers()
    {
        var filters = pictures.DrawFilters().ToDictionary(entry => entry.Filters.Layer, entry => entry.Picture);
        var number = 0;
        foreach (var (activation, picture) in pictures.DrawActivations())
        {
            number++;
            yield return Named(number, PictureKind.Activations, activation.Layer.Name, picture);
            if (filters.Remove(activation.Layer, out var kernels))
            {
                yield return Named(number, PictureKind.Filters, activation.Layer.Name, kernels);
            }
        }
    }

    private static InspectedPicture Named(int number, string kind, string subject, InspectionPicture picture) =>
        new(kind, subject, picture.Shape, picture.Range, FileName(number, subject, kind, picture.Range), picture.Image);

    /// <summary>A name that sorts in the order of the layers and stays within what every file system takes.</summary>
    private static string FileName(int number, string subject, string kind, ValueRange range) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number:00}_{Plain(subject)}_{kind}_{range.Lowest:0.###}_to_{range.Highest:0.###}.png");

    private static string Plain(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
}
