namespace Hebb.Layers
{
    /// <summary>1 / (1 + e^-x).</summary>
    public sealed class Sigmoid : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Sigmoid(string? name = null)
            : base("sigmoid", name)
        {
        }
    }
}
