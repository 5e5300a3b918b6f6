namespace Hebb.Layers
{
    /// <summary>Scores to logarithms of probabilities along the last axis.</summary>
    public sealed class LogSoftmax : Activation
    {
        /// <summary>Creates the layer.</summary>
        public LogSoftmax(string? name = null)
            : base("log_softmax", name)
        {
        }
    }
}
