namespace Hebb.Layers
{
    /// <summary>Scores to probabilities along the last axis.</summary>
    public sealed class Softmax : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Softmax(string? name = null)
            : base("softmax", name)
        {
        }
    }
}
