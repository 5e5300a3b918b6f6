namespace Hebb.Layers
{
    /// <summary>x * (x / 6 + 1 / 2), the second factor kept within 0 and 1.</summary>
    public sealed class HardSwish : Activation
    {
        /// <summary>Creates the layer.</summary>
        public HardSwish(string? name = null)
            : base("hard_swish", name)
        {
        }
    }
}
