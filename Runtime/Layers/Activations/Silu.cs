namespace Hebb.Layers
{
    /// <summary>x * sigmoid(x), also called swish.</summary>
    public sealed class Silu : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Silu(string? name = null)
            : base("silu", name)
        {
        }
    }
}
