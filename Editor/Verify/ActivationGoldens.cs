using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Operators;

namespace Hebb.Editor.Verify;

/// <summary>Activations.</summary>
internal sealed class ActivationGoldens : ILayerGoldens
{
    private const string TrainedSlope = "PReLU";

    private static readonly Dictionary<string, Func<GraphTensor, GoldenAttributes, GraphTensor>> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["relu"] = (x, _) => x.Relu(),
        ["relu6"] = (x, _) => x.Relu6(),
        ["leaky_relu"] = (x, attributes) => x.LeakyRelu(attributes.Float("negative_slope", 0.01f)),
        ["elu"] = (x, attributes) => x.Elu(attributes.Float("alpha", 1f)),
        ["celu"] = (x, attributes) => x.Celu(attributes.Float("alpha", 1f)),
        ["selu"] = (x, _) => x.Selu(),
        ["gelu"] = (x, attributes) => attributes.Text("approximate", "none") == "tanh" ? x.GeluTanh() : x.Gelu(),
        ["gelu_erf"] = (x, _) => x.Gelu(),
        ["gelu_tanh"] = (x, _) => x.GeluTanh(),
        ["silu"] = (x, _) => x.Silu(),
        ["swish"] = (x, _) => x.Silu(),
        ["mish"] = (x, _) => x.Mish(),
        ["softplus"] = (x, attributes) => x.Softplus(attributes.Float("beta", 1f)),
        ["softsign"] = (x, _) => x.Softsign(),
        ["sigmoid"] = (x, _) => x.Sigmoid(),
        ["logsigmoid"] = (x, _) => x.Negate().Softplus().Negate(),
        ["tanh"] = (x, _) => x.Tanh(),
        ["tanhshrink"] = (x, _) => x.Subtract(x.Tanh()),
        ["hardtanh"] = (x, attributes) => x.Clip(attributes.Float("min_val", -1f), attributes.Float("max_val", 1f)),
        ["hardsigmoid"] = (x, _) => x.HardSigmoid(),
        ["hardswish"] = (x, _) => x.HardSwish(),
        ["hardshrink"] = (x, attributes) => x.Mask(x.Abs().Greater(x.Graph.Constant(attributes.Float("lambd", 0.5f), x.Shape))),
        ["softshrink"] = (x, attributes) => x.Subtract(x.Clip(-attributes.Float("lambd", 0.5f), attributes.Float("lambd", 0.5f))),
        ["softmax"] = (x, attributes) => x.Softmax(attributes.Int("dim", -1)),
        ["softmin"] = (x, attributes) => x.Negate().Softmax(attributes.Int("dim", -1)),
        ["log_softmax"] = (x, attributes) => x.LogSoftmax(attributes.Int("dim", -1)),
    };

    public IReadOnlyCollection<string> Operations { get; } = [.. Functions.Keys, TrainedSlope];

    public GraphTensor Build(LayerGolden golden, GraphTensor input)
    {
        if (golden.Operation != TrainedSlope)
        {
            return Functions[golden.Operation](input, golden.Attributes);
        }

        var layer = golden.Create(new Prelu(shared: golden.Attributes.Int("num_parameters", 1) == 1), input);
        golden.Bind(layer.Weight, "weight");
        return layer.Call(input);
    }
}
