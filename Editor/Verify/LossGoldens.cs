using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Verify;

/// <summary>PyTorch's losses with their reductions, as one number.</summary>
internal static class LossGoldens
{
    private const string Mean = "mean";

    private static readonly Dictionary<string, Func<LossGolden, GraphTensor>> Losses = new(StringComparer.Ordinal)
    {
        ["CrossEntropyLoss"] = golden => ByLabel(golden, new CategoricalCrossentropy(
            fromLogits: true,
            golden.Attributes.Float("label_smoothing", 0f),
            golden.Weights("weight"),
            golden.Target.Type == DataType.Int32 ? golden.Attributes.Int("ignore_index", DefaultIgnored) : null,
            ClassAxis(golden))),
        ["NLLLoss"] = golden => ByLabel(golden, new NegativeLogLikelihood(golden.Weights("weight"), golden.Attributes.Int("ignore_index", DefaultIgnored), ClassAxis(golden))),
        ["MSELoss"] = golden => ByElement(golden, new MeanSquaredError()),
        ["L1Loss"] = golden => ByElement(golden, new MeanAbsoluteError()),
        ["HuberLoss"] = golden => ByElement(golden, new Huber(golden.Attributes.Float("delta", 1f))),
        ["SmoothL1Loss"] = golden => ByElement(golden, new SmoothL1(golden.Attributes.Float("beta", 1f))),
        ["BCELoss"] = golden => ByElement(golden, new BinaryCrossentropy()),
        ["BCEWithLogitsLoss"] = golden => ByElement(golden, new BinaryCrossentropy(fromLogits: true, golden.Weights("pos_weight"))),
        ["KLDivLoss"] = Divergence,
    };

    // PyTorch's own default for ignore_index.
    private const int DefaultIgnored = -100;

    public static bool Knows(string operation) => Losses.ContainsKey(operation);

    /// <exception cref="UnknownGoldenException">The loss or one of its settings is unknown.</exception>
    public static GraphTensor Build(LossGolden golden) => Losses.TryGetValue(golden.Operation, out var build)
        ? build(golden)
        : throw new UnknownGoldenException($"the loss '{golden.Operation}'");

    private static int ClassAxis(LossGolden golden) => golden.Prediction.Shape.Rank > 2 ? 1 : -1;

    private static GraphTensor ByLabel(LossGolden golden, Loss loss) => golden.Reduction switch
    {
        Mean => loss.Mean(golden.Prediction, golden.Target),
        "sum" => loss.Sum(golden.Prediction, golden.Target),
        "none" => loss.PerRow(golden.Prediction, golden.Target),
        var other => throw new UnknownGoldenException($"the reduction '{other}'"),
    };

    private static GraphTensor ByElement(LossGolden golden, Loss loss)
    {
        golden.RefuseWeights();
        return golden.Reduction switch
        {
            Mean => loss.Mean(golden.Prediction, golden.Target),
            "sum" => loss.Sum(golden.Prediction, golden.Target).Scale((float)golden.Prediction.Shape.Length / golden.Prediction.Shape[0]),
            "none" => loss.PerRow(golden.Prediction.Reshape(OneByOne(golden.Prediction)), golden.Target.Reshape(OneByOne(golden.Target))),
            var other => throw new UnknownGoldenException($"the reduction '{other}'"),
        };
    }

    private static TensorShape OneByOne(GraphTensor tensor) => new(tensor.Shape.Length, 1);

    private static GraphTensor Divergence(LossGolden golden)
    {
        golden.Attributes.Expect("log_target", "false");
        var rows = new KullbackLeiblerDivergence(fromLogarithms: true).PerRow(golden.Prediction, golden.Target);
        return golden.Reduction switch
        {
            "batchmean" => rows.Sum().Scale(1f / golden.Prediction.Shape[0]),
            Mean => rows.Sum().Scale(1f / golden.Prediction.Shape.Length),
            "sum" => rows.Sum(),
            var other => throw new UnknownGoldenException($"the reduction '{other}'"),
        };
    }
}
