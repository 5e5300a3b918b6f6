namespace Hebb.Layers
{
    /// <summary>x / (1 + |x|).</summary>
    public sealed class Softsign : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Softsign(string? name = null)
            : base("softsign", name)
        {
        }
    }
}
