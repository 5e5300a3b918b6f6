namespace Hebb.Layers
{
    /// <summary>x kept within -1 and 1.</summary>
    public sealed class HardTanh : Activation
    {
        /// <summary>Creates the layer.</summary>
        public HardTanh(string? name = null)
            : base("hard_tanh", name)
        {
        }
    }
}
