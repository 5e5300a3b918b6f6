using System.Globalization;
using Hebb.Data.Images;
using Hebb.Editor.Classification;
using Hebb.Imaging;
using Hebb.Layers;
using Hebb.Models.Inspection;
using Hebb.Tensors;

namespace Hebb.Editor.Inspection;

/// <summary>Draws what a model does with one image.</summary>
internal sealed class ImageInspection
{
    /// <summary>About how large the input and the maps over it are drawn, in pixels.</summary>
    private const int ShownSide = 280;

    private readonly ImageModel model;
    private readonly Image input;
    private readonly Tensor numbers;

    /// <summary>Prepares a picture for a model.</summary>
    /// <inheritdoc cref="ImageModel.Prepare"/>
    public ImageInspection(ImageModel model, string file)
    {
        this.model = model;
        File = file;
        input = model.Prepare(file);
        numbers = model.ToTensor([input]);
        Answer = model.Labels.Count > 0 ? Prediction.Rank(file, model.Labels, model.Model.Predict(numbers).Floats) : null;
    }

    /// <summary>The picture's file.</summary>
    public string File { get; }

    /// <summary>What the model says of the picture; null when it is no classifier.</summary>
    public Prediction? Answer { get; }

    public IReadOnlyList<string> Labels => model.Labels;

    /// <summary>The layers in the order they run.</summary>
    public IReadOnlyList<Layer> Layers => model.Model.Layers;

    private int Enlargement => Magnifier.FactorFor(Math.Max(input.Width, input.Height), ShownSide);

    /// <summary>The image as the model sees it, and what explains the score of a class.</summary>
    /// <param name="label">The class; null to explain none.</param>
    public IEnumerable<InspectedPicture> Explain(string? label)
    {
        yield return new InspectedPicture(PictureKind.Input, string.Empty, model.Shape, ValueRange.Of(numbers.Floats), "00_input.png", Magnifier.Enlarge(input, Enlargement));
        if (label is null)
        {
            yield break;
        }

        var index = Enumerable.Range(0, Labels.Count).First(candidate => Labels[candidate] == label);
        yield return DrawSaliency(label, index);
        if (GradCam.IsPossible(model.Model))
        {
            yield return DrawGradCam(label, index);
        }
    }

    /// <summary>The answers and the filters of every layer.</summary>
    public IEnumerable<InspectedPicture> DrawLayers()
    {
        var filters = LayerFilters.Of(model.Model).ToDictionary(entry => entry.Layer);
        var number = 0;
        foreach (var activation in LayerActivation.Of(model.Model, numbers))
        {
            var (name, shape) = (activation.Layer.Name, activation.Layer.OutputShape);
            number++;
            var sheet = TensorSheet.Draw(activation.Values.Floats, shape);
            yield return new InspectedPicture(PictureKind.Activations, name, shape, sheet.Range, FileName(number, name, PictureKind.Activations, sheet.Range), sheet.Picture);
            if (filters.Remove(activation.Layer, out var found))
            {
                var kernels = TensorSheet.DrawFilters(found.Values);
                yield return new InspectedPicture(PictureKind.Filters, name, found.Values.Shape, kernels.Range, FileName(number, name, PictureKind.Filters, kernels.Range), kernels.Picture);
            }
        }
    }

    /// <summary>A name that sorts in the order of the layers and stays within what every file system takes.</summary>
    private static string FileName(int number, string subject, string kind, ValueRange range) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number:00}_{Plain(subject)}_{kind}_{range.Lowest:0.###}_to_{range.Highest:0.###}.png");

    private static string Plain(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));

    private InspectedPicture DrawSaliency(string label, int index)
    {
        using var saliency = new Saliency(model.Model);
        var map = Saliency.Map(saliency.Compute(numbers, index));
        var range = ValueRange.Of(map.Floats);
        var picture = ColorMap.Viridis.Paint(map.Floats, input.Width, input.Height, TensorSheet.ScaleFor(range));
        return new InspectedPicture(PictureKind.Saliency, label, map.Shape.DropFirst(), range, FileName(0, label, PictureKind.Saliency, range), Magnifier.Enlarge(picture, Enlargement));
    }

    private InspectedPicture DrawGradCam(string label, int index)
    {
        using var gradCam = new GradCam(model.Model);
        var heat = gradCam.Compute(numbers, index);
        var range = ValueRange.Of(heat.Floats);
        var picture = HeatOverlay.Draw(Magnifier.Enlarge(input, Enlargement), heat.Floats, gradCam.Width, gradCam.Height);
        return new InspectedPicture(PictureKind.GradCam, label, heat.Shape.DropFirst(), range, FileName(0, label, PictureKind.GradCam, range), picture);
    }
}
