namespace Hebb.Layers
{
    /// <summary>ln(1 + e^x).</summary>
    public sealed class Softplus : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Softplus(string? name = null)
            : base("softplus", name)
        {
        }
    }
}
