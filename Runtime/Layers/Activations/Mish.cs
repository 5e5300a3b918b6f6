namespace Hebb.Layers
{
    /// <summary>x * tanh(softplus(x)).</summary>
    public sealed class Mish : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Mish(string? name = null)
            : base("mish", name)
        {
        }
    }
}
