namespace Hebb.Layers
{
    /// <summary>The self-normalizing unit (Klambauer et al. 2017).</summary>
    public sealed class Selu : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Selu(string? name = null)
            : base("selu", name)
        {
        }
    }
}
