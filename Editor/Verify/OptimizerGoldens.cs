using Hebb.Training;

namespace Hebb.Editor.Verify;

/// <summary>Hebb's optimizers with PyTorch's settings.</summary>
internal static class OptimizerGoldens
{
    private static readonly Dictionary<string, Func<GoldenAttributes, Optimizer>> Optimizers = new(StringComparer.Ordinal)
    {
        ["SGD"] = attributes => new Sgd(Rate(attributes, 0.01f), attributes.Float("momentum", 0f), attributes.Bool("nesterov", false), attributes.Float("dampening", 0f)),
        ["Adam"] = attributes => new Adam(Rate(attributes, 0.001f), Beta(attributes, 0), Beta(attributes, 1), Epsilon(attributes, 1e-8f), amsGrad: attributes.Bool("amsgrad", false)),
        ["AdamW"] = attributes => new AdamW(Rate(attributes, 0.001f), attributes.Float("weight_decay", 0.01f), Beta(attributes, 0), Beta(attributes, 1), Epsilon(attributes, 1e-8f), attributes.Bool("amsgrad", false)),
        ["NAdam"] = attributes => new NAdam(Rate(attributes, 0.002f), Beta(attributes, 0), Beta(attributes, 1), Epsilon(attributes, 1e-8f), attributes.Float("momentum_decay", 0.004f)),
        ["RAdam"] = attributes => new RAdam(Rate(attributes, 0.001f), Beta(attributes, 0), Beta(attributes, 1), Epsilon(attributes, 1e-8f)),
        ["Adamax"] = attributes => new Adamax(Rate(attributes, 0.002f), Beta(attributes, 0), Beta(attributes, 1), Epsilon(attributes, 1e-8f)),
        ["RMSprop"] = attributes => new RmsProp(Rate(attributes, 0.01f), attributes.Float("alpha", 0.99f), Epsilon(attributes, 1e-8f), attributes.Float("momentum", 0f), attributes.Bool("centered", false)),
        ["Adagrad"] = attributes => new Adagrad(Rate(attributes, 0.01f), Epsilon(attributes, 1e-10f), attributes.Float("initial_accumulator_value", 0f), attributes.Float("lr_decay", 0f)),
        ["Adadelta"] = attributes => new Adadelta(Rate(attributes, 1f), attributes.Float("rho", 0.9f), Epsilon(attributes, 1e-6f)),
    };

    public static bool Knows(string operation) => Optimizers.ContainsKey(operation);

    /// <exception cref="UnknownGoldenException">The optimizer or one of its settings is unknown.</exception>
    public static Optimizer Create(string operation, GoldenAttributes attributes)
    {
        if (!Optimizers.TryGetValue(operation, out var create))
        {
            throw new UnknownGoldenException($"the optimizer '{operation}'");
        }

        attributes.Expect("maximize", "false");
        var optimizer = create(attributes);
        if (optimizer is not AdamW)
        {
            optimizer.Penalty = attributes.Float("weight_decay", 0f);
        }

        return optimizer;
    }

    private static float Rate(GoldenAttributes attributes, float otherwise) => attributes.Float("lr", otherwise);

    private static float Epsilon(GoldenAttributes attributes, float otherwise) => attributes.Float("eps", otherwise);

    private static float Beta(GoldenAttributes attributes, int index) => attributes.Has("betas") ? attributes.Floats("betas")[index] : index == 0 ? 0.9f : 0.999f;
}
