namespace Hebb.Editor.Verify;

/// <summary>All families of layers that goldens can be computed with.</summary>
internal static class LayerCatalogue
{
    private static readonly ILayerGoldens[] Families =
    [
        new ActivationGoldens(),
        new DenseGoldens(),
        new EmbeddingGoldens(),
        new ImageGoldens(),
        new NormalizationGoldens(),
        new RecurrentGoldens(),
    ];

    private static readonly Dictionary<string, ILayerGoldens> ByOperation = Families
        .SelectMany(family => family.Operations, (family, operation) => (family, operation))
        .ToDictionary(pair => pair.operation, pair => pair.family, StringComparer.Ordinal);

    public static bool Knows(string operation) => ByOperation.ContainsKey(operation);

    /// <exception cref="UnknownGoldenException">There is no such operation.</exception>
    public static ILayerGoldens Find(string operation) => ByOperation.TryGetValue(operation, out var family)
        ? family
        : throw new UnknownGoldenException($"the operation '{operation}'");
}
