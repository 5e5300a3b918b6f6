using Hebb.Graphs;
using Hebb.Layers;

namespace Hebb.Editor.Verify;

/// <summary>Embedding.</summary>
internal sealed class EmbeddingGoldens : ILayerGoldens
{
    public IReadOnlyCollection<string> Operations { get; } = ["Embedding"];

    public GraphTensor Build(LayerGolden golden, GraphTensor input)
    {
        golden.Attributes.Expect("scale_grad_by_freq", "false");
        var attributes = golden.Attributes;
        var padding = attributes.Int("padding_idx", Embedding.NoPadding);
        var rows = attributes.Int("num_embeddings");
        var layer = golden.Create(new Embedding(rows, attributes.Int("embedding_dim"), padding < Embedding.NoPadding ? padding + rows : padding), input);
        golden.Bind(layer.Weight, "weight");
        return layer.Call(input);
    }
}
