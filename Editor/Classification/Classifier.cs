using Hebb.Assets;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Classification;

/// <summary>An image classifier from a model file: it judges pictures, and is judged on labelled images.</summary>
internal sealed class Classifier : IDisposable
{
    private const int BatchSize = 256;

    private readonly string path;
    private readonly ModelAsset asset;
    private readonly ImageNormalization normalization;

    private Classifier(string path, ModelAsset asset)
    {
        this.path = path;
        this.asset = asset;
        var channels = asset.Model.InputShapes[0][0];
        normalization = asset.Metadata.Mean.Count > 0
            ? new ImageNormalization(asset.Metadata.Mean, asset.Metadata.StandardDeviation)
            : ImageNormalization.ToUnit(channels);
    }

    public IReadOnlyList<string> Labels => asset.Metadata.Labels;

    /// <summary>What makes a picture into what the model takes; pictures are only brought to size where the model file does not say.</summary>
    public ImagePreprocessing Preprocessing
    {
        get
        {
            var shape = asset.Model.InputShapes[0];
            return asset.Metadata.Preprocessing ?? new ResizePreprocessing(shape[2], shape[1], shape[0], ImageFit.Pad);
        }
    }

    /// <summary>Reads a model file. The device is not disposed with the classifier.</summary>
    /// <exception cref="InputException">The model is no image classifier.</exception>
    /// <inheritdoc cref="ModelAsset.Load"/>
    public static Classifier Load(string path, Device device)
    {
        var asset = ModelAsset.Load(path, device);
        var input = asset.Model.InputShapes[0];
        if (asset.Metadata.Labels.Count == 0 || input.Rank != 3)
        {
            asset.Dispose();
            throw new InputException($"'{path}' is no image classifier: it takes samples of shape {input} and names {asset.Metadata.Labels.Count} classes; give a model that 'hebb train digits' wrote.");
        }

        return new Classifier(path, asset);
    }

    /// <summary>Judges picture files, each prepared as the model file says.</summary>
    /// <exception cref="InputException">The model file does not say how pictures are prepared.</exception>
    /// <inheritdoc cref="ImageCodec.Decode(string)"/>
    public IReadOnlyList<Prediction> Classify(IReadOnlyList<string> files)
    {
        var preprocessing = asset.Metadata.Preprocessing
            ?? throw new InputException($"'{path}' does not say how pictures are prepared for it; train it again with this version.");
        var shape = asset.Model.InputShapes[0];
        var pixels = new float[files.Count * shape.Length];
        for (var index = 0; index < files.Count; index++)
        {
            normalization.Apply(preprocessing.Apply(ImageCodec.Decode(files[index])), pixels.AsSpan(index * shape.Length, shape.Length));
        }

        var probabilities = asset.Model.Predict(new Tensor(shape.Prepend(files.Count), pixels), BatchSize).Floats;
        return [.. files.Select((file, index) => new Prediction(file, Rank(probabilities.AsSpan(index * Labels.Count, Labels.Count))))];
    }

    /// <summary>Measures loss, accuracy and confusion.</summary>
    /// <param name="images">Images of the model's size, with the model's classes.</param>
    /// <param name="source">Where the images come from, for an error.</param>
    /// <exception cref="InputException">The images do not fit the model.</exception>
    public TestResult Evaluate(ImageDataset images, string source)
    {
        var shape = asset.Model.InputShapes[0];
        if (images.Shape != shape || images.ClassNames.Count != Labels.Count)
        {
            throw new InputException($"'{path}' takes images of shape {shape} in {Labels.Count} classes, but {source} holds images of shape {images.Shape} in {images.ClassNames.Count}; give other data or another model.");
        }

        asset.Model.Compile(new Adam(), new CategoricalCrossentropy());
        return TestResult.Measure(asset.Model, images.WithNormalization(normalization), BatchSize);
    }

    public void Dispose() => asset.Dispose();

    private (string Label, float Probability)[] Rank(ReadOnlySpan<float> probabilities) =>
        [.. probabilities.ToArray().Select((probability, label) => (Labels[label], probability)).OrderByDescending(pair => pair.probability)];
}
