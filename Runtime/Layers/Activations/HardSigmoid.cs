namespace Hebb.Layers
{
    /// <summary>x / 6 + 1 / 2, kept within 0 and 1.</summary>
    public sealed class HardSigmoid : Activation
    {
        /// <summary>Creates the layer.</summary>
        public HardSigmoid(string? name = null)
            : base("hard_sigmoid", name)
        {
        }
    }
}
