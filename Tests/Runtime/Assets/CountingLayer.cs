using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Tests.Assets;

/// <summary>A layer of a user's own with a trained tensor and a state, in no catalog until it is registered.</summary>
internal sealed class CountingLayer(float start, string? name = null) : Layer(name)
{
    public const string KindName = "counting";

    private Parameter? scale;

    public override string Kind => KindName;

    public override LayerConfig Config => new LayerConfig().With("start", start);

    public static void Register() => LayerCatalog.Register(KindName, (config, name) => new CountingLayer(config.Float("start"), name));

    public override GraphTensor Call(GraphTensor input) => input.AddBias(input.Graph.Use(scale!));

    protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
    {
        AddState("count", inputShape, start);
        scale = AddParameter("shift", inputShape, "ones", 1, 1, random);
        return inputShape;
    }
}
