using Hebb.Data.Augmentation;
using Hebb.Editor.Runs;
using Hebb.Layers;
using Hebb.Tensors;

namespace Hebb.Editor.Classification;

/// <summary>How images are to be told apart.</summary>
internal sealed record ClassifierDesign
{
    /// <summary>The layers for images of a shape, up to what the scores of the classes are computed from.</summary>
    public required Func<TensorShape, IEnumerable<Layer>> Layers { get; init; }

    public required TrainingDefaults Defaults { get; init; }

    /// <summary>What is done to each image that is learned from, anew in every epoch.</summary>
    public IReadOnlyList<ImageAugmentation> Augmentations { get; init; } = [];

    /// <summary>What is seen where a moved image has nothing.</summary>
    public FillMode Fill { get; init; } = FillMode.Black;
}
