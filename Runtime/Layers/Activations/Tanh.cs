namespace Hebb.Layers
{
    /// <summary>The hyperbolic tangent.</summary>
    public sealed class Tanh : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Tanh(string? name = null)
            : base("tanh", name)
        {
        }
    }
}
