using Hebb.Assets;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Editor.Classification;

/// <summary>A model file that takes images, with what it does to a picture first.</summary>
internal sealed class ImageModel : IDisposable
{
    private readonly ModelAsset asset;

    private ImageModel(ModelAsset asset)
    {
        this.asset = asset;
        Normalization = asset.Metadata.Mean.Count > 0
            ? new ImageNormalization(asset.Metadata.Mean, asset.Metadata.StandardDeviation)
            : ImageNormalization.ToUnit(Shape[0]);
    }

    public Model Model => asset.Model;

    /// <summary>The same, for what needs its layers one after another.</summary>
    public Sequential Sequential => asset.Model;

    /// <summary>The names of the classes; empty for a model that is no classifier.</summary>
    public IReadOnlyList<string> Labels => asset.Metadata.Labels;

    /// <summary>One image: (channels, height, width).</summary>
    public TensorShape Shape => asset.Model.InputShapes[0];

    public ImageNormalization Normalization { get; }

    /// <summary>What makes a picture into what the model takes; pictures are only brought to size where the model file does not say.</summary>
    public ImagePreprocessing Preprocessing => asset.Metadata.Preprocessing ?? new ResizePreprocessing(Shape[2], Shape[1], Shape[0], ImageFit.Pad);

    /// <summary>Reads a model file. The device is not disposed with the model.</summary>
    /// <exception cref="InputException">The model takes no images.</exception>
    /// <inheritdoc cref="ModelAsset.Load"/>
    public static ImageModel Load(string path, Device device)
    {
        var asset = ModelAsset.Load(path, device);
        var input = asset.Model.InputShapes[0];
        if (input.Rank == 3)
        {
            return new ImageModel(asset);
        }

        asset.Dispose();
        throw new InputException($"'{path}' takes samples of shape {input}, not images (channels, height, width); give a model that was trained on images.");
    }

    /// <summary>The picture in a file as the model sees it.</summary>
    /// <inheritdoc cref="ImageCodec.Decode(string)"/>
    public Image Prepare(string file) => Preprocessing.Apply(ImageCodec.Decode(file));

    /// <summary>Prepared pictures as the numbers that the model takes, (N, channels, height, width).</summary>
    public Tensor ToTensor(IReadOnlyList<Image> pictures)
    {
        var tensor = Tensor.Zeros(Shape.Prepend(pictures.Count));
        for (var index = 0; index < pictures.Count; index++)
        {
            Normalization.Apply(pictures[index], tensor.Floats.AsSpan(index * Shape.Length, Shape.Length));
        }

        return tensor;
    }

    public void Dispose() => asset.Dispose();
}
