namespace Hebb.Layers
{
    /// <summary>max(x, 0).</summary>
    public sealed class Relu : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Relu(string? name = null)
            : base("relu", name)
        {
        }
    }
}
