using Hebb.Graphs;
using Hebb.Layers;

namespace Hebb.Editor.Verify;

/// <summary>Batch, layer, group and instance normalization.</summary>
internal sealed class NormalizationGoldens : ILayerGoldens
{
    private const float UsualEpsilon = 1e-5f;

    private static readonly Dictionary<string, Func<GoldenAttributes, NormalizationLayer>> Layers = new(StringComparer.Ordinal)
    {
        ["BatchNorm1d"] = Batch,
        ["BatchNorm2d"] = Batch,
        ["LayerNorm"] = attributes => new LayerNormalization(Axes(attributes), Epsilon(attributes), attributes.Bool("elementwise_affine", true)),
        ["GroupNorm"] = attributes => new GroupNormalization(attributes.Int("num_groups"), Epsilon(attributes), attributes.Bool("affine", true)),
        ["InstanceNorm1d"] = Instance,
        ["InstanceNorm2d"] = Instance,
    };

    public IReadOnlyCollection<string> Operations => Layers.Keys;

    public GraphTensor Build(LayerGolden golden, GraphTensor input)
    {
        var layer = golden.Create(Layers[golden.Operation](golden.Attributes), input);
        golden.Bind(layer.Weight, "weight");
        golden.Bind(layer.Bias, "bias");
        if (layer is BatchNormalization batch)
        {
            golden.Bind(batch.RunningMean, "running_mean");
            golden.Bind(batch.RunningVariance, "running_var");
        }

        return layer.Call(input);
    }

    private static BatchNormalization Batch(GoldenAttributes attributes)
    {
        attributes.Expect("track_running_stats", "true");
        return new BatchNormalization(attributes.Float("momentum", 0.1f), Epsilon(attributes), attributes.Bool("affine", true));
    }

    private static InstanceNormalization Instance(GoldenAttributes attributes)
    {
        attributes.Expect("track_running_stats", "false");
        return new InstanceNormalization(Epsilon(attributes), attributes.Bool("affine", false));
    }

    private static float Epsilon(GoldenAttributes attributes) => attributes.Float("eps", UsualEpsilon);

    private static int Axes(GoldenAttributes attributes) => attributes.Ints("normalized_shape", 1).Length;
}
