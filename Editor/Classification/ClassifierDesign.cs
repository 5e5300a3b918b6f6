using Hebb.Editor.Runs;
using Hebb.Layers;
using Hebb.Tensors;

namespace Hebb.Editor.Classification;

/// <summary>How images are to be told apart.</summary>
internal sealed record ClassifierDesign
{
    /// <summary>The layers for images of a shape, up to the scores of the classes.</summary>
    public required Func<TensorShape, IEnumerable<Layer>> Layers { get; init; }

    public required TrainingDefaults Defaults { get; init; }
}
