using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Tensors;

namespace Hebb.Editor.Playing;

/// <summary>Pictures that a classifier did not learn from, in the form that it takes, side by side in one file.</summary>
/// <param name="File">The file's path relative to the game's folder, with slashes.</param>
/// <param name="Labels">The class of each picture.</param>
/// <param name="Accuracy">The share that the classifier read rightly when the game was built.</param>
internal sealed record HeldOutPictures(string File, IReadOnlyList<int> Labels, double Accuracy)
{
    /// <summary>More are not taken along.</summary>
    private const int Most = 512;

    private const int BatchSize = 64;

    /// <summary>Keeps pictures beside a model, and measures it.</summary>
    /// <param name="folder">The game's folder.</param>
    /// <param name="model">The model's path relative to it, with slashes.</param>
    /// <param name="pictures">Prepared for the model, each with its class; at least one.</param>
    /// <param name="device">Where to compute.</param>
    public static HeldOutPictures Keep(string folder, string model, IReadOnlyList<(Image Picture, int Label)> pictures, Device device)
    {
        var kept = pictures.Take(Most).ToList();
        var sheet = PictureSheet.Join([.. kept.Select(entry => entry.Picture)]);
        var pictured = new HeldOutPictures(Path.ChangeExtension(model, ".held-out.png"), [.. kept.Select(entry => entry.Label)], double.NaN);
        AtomicFile.Write(Path.Combine(folder, pictured.File), stream => stream.Write(ImageCodec.EncodePng(sheet)));
        return pictured with { Accuracy = pictured.Measure(folder, model, device) };
    }

    /// <summary>The share of the pictures that a model reads rightly.</summary>
    /// <param name="folder">The game's folder.</param>
    /// <param name="model">The model's path relative to it.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="InvalidDataException">The model takes no images, or the file holds other pictures than it takes.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public double Measure(string folder, string model, Device device)
    {
        using var classifier = ImageModel.Load(Path.Combine(folder, model), device);
        var answers = classifier.Model.Predict(classifier.ToTensor(Read(folder, classifier)), BatchSize).Floats;
        var classes = answers.Length / Labels.Count;
        var right = Labels.Where((label, picture) => Largest.IndexOf(answers.AsSpan(picture * classes, classes)) == label).Count();
        return right / (double)Labels.Count;
    }

    private IReadOnlyList<Image> Read(string folder, ImageModel model)
    {
        var (height, width, channels) = (model.Shape[1], model.Shape[2], model.Shape[0]);
        var sheet = ImageCodec.Decode(Path.Combine(folder, File));
        return PictureSheet.Split(sheet, Labels.Count, width, height, channels)
            ?? throw new InvalidDataException($"'{File}' should hold {Labels.Count} pictures of {width} x {height} pixels with {channels} channels, but is {sheet.Width} x {sheet.Height} with {sheet.Channels}. Build the game again.");
    }
}
