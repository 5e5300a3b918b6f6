using Hebb.Graphs;
using Hebb.Layers;

namespace Hebb.Editor.Verify;

/// <summary>Linear, whose weight PyTorch keeps as (outputs, inputs).</summary>
internal sealed class DenseGoldens : ILayerGoldens
{
    public IReadOnlyCollection<string> Operations { get; } = ["Linear", "Flatten"];

    public GraphTensor Build(LayerGolden golden, GraphTensor input)
    {
        if (golden.Operation == "Flatten")
        {
            return golden.Create(new Flatten(), input).Call(input);
        }

        var dense = golden.Create(new Dense(golden.Attributes.Int("out_features"), useBias: golden.Attributes.Bool("bias", true)), input);
        golden.Bind(dense.Weight, "weight", isTransposed: true);
        golden.Bind(dense.Bias, "bias");
        return dense.Call(input);
    }
}
