using Hebb.Assets;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Training;

namespace Hebb.Editor.Classification;

/// <summary>An image classifier from a model file: it judges pictures, and is judged on labelled images.</summary>
internal sealed class Classifier : IDisposable
{
    private const int BatchSize = 256;

    private readonly string path;
    private readonly ImageModel model;

    private Classifier(string path, ImageModel model)
    {
        this.path = path;
        this.model = model;
    }

    public IReadOnlyList<string> Labels => model.Labels;

    /// <inheritdoc cref="ImageModel.Preprocessing"/>
    public ImagePreprocessing Preprocessing => model.Preprocessing;

    /// <summary>Reads a model file. The device is not disposed with the classifier.</summary>
    /// <exception cref="InputException">The model is no image classifier.</exception>
    /// <inheritdoc cref="ImageModel.Load"/>
    public static Classifier Load(string path, Device device)
    {
        var model = ImageModel.Load(path, device);
        if (model.Labels.Count == 0)
        {
            model.Dispose();
            throw new InputException($"'{path}' is no image classifier: it takes samples of shape {model.Shape} and names no classes; give a model that 'hebb train digits' wrote.");
        }

        return new Classifier(path, model);
    }

    /// <summary>Judges picture files, each prepared as the model file says.</summary>
    /// <inheritdoc cref="ImageModel.Prepare"/>
    public IReadOnlyList<Prediction> Classify(IReadOnlyList<string> files)
    {
        var probabilities = model.Model.Predict(model.ToTensor([.. files.Select(model.Prepare)]), BatchSize).Floats;
        return [.. files.Select((file, index) => Prediction.Rank(file, Labels, probabilities.AsSpan(index * Labels.Count, Labels.Count)))];
    }

    /// <summary>Measures loss, accuracy and confusion.</summary>
    /// <param name="images">Images of the model's size, with the model's classes.</param>
    /// <param name="source">Where the images come from, for an error.</param>
    /// <exception cref="InputException">The images do not fit the model.</exception>
    public TestResult Evaluate(ImageDataset images, string source)
    {
        if (images.Shape != model.Shape || images.ClassNames.Count != Labels.Count)
        {
            throw new InputException($"'{path}' takes images of shape {model.Shape} in {Labels.Count} classes, but {source} holds images of shape {images.Shape} in {images.ClassNames.Count}; give other data or another model.");
        }

        model.Model.Compile(new Adam(), new CategoricalCrossentropy());
        return TestResult.Measure(model.Model, images.WithNormalization(model.Normalization), BatchSize);
    }

    public void Dispose() => model.Dispose();
}
