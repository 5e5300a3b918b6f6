namespace Hebb.Layers
{
    /// <summary>x kept within 0 and 6.</summary>
    public sealed class Relu6 : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Relu6(string? name = null)
            : base("relu6", name)
        {
        }
    }
}
