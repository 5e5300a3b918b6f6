using Hebb.Graphs;

namespace Hebb.Editor.Verify;

/// <summary>Makes Hebb's layers for PyTorch's operations of one family.</summary>
internal interface ILayerGoldens
{
    /// <summary>The names of the operations, as goldens spell them.</summary>
    IReadOnlyCollection<string> Operations { get; }

    /// <summary>Adds the operation to the graph of <paramref name="input"/>, and ties its parameters to the tensors of the file.</summary>
    /// <exception cref="UnknownGoldenException">It has a setting that Hebb does not have.</exception>
    GraphTensor Build(LayerGolden golden, GraphTensor input);
}
