using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Editor.Verify;

/// <summary>Activations.</summary>
internal sealed class ActivationGoldens : ILayerGoldens
{
    private static readonly Dictionary<string, Func<GraphTensor, GoldenAttributes, GraphTensor>> Functions = new(StringComparer.Ordinal)
    {
        ["relu"] = (x, _) => x.Relu(),
        ["sigmoid"] = (x, _) => x.Sigmoid(),
        ["tanh"] = (x, _) => x.Tanh(),
    };

    public IReadOnlyCollection<string> Operations => Functions.Keys;

    public GraphTensor Build(LayerGolden golden, GraphTensor input) => Functions[golden.Operation](input, golden.Attributes);
}
