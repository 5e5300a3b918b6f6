namespace Hebb.Authoring.Doctor
{
    /// <summary>How a layer fared in an epoch; what the log lacks is null.</summary>
    /// <param name="Name">The layer.</param>
    /// <param name="GradientNorm">The Euclidean norm of the gradient of its parameters.</param>
    /// <param name="DeadShare">The share of its units that answered 0 to every sample, from 0 to 1.</param>
    internal sealed record LayerEntry(string Name, double? GradientNorm, double? DeadShare);
}
