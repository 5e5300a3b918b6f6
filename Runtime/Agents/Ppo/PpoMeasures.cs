namespace Hebb.Agents
{
    /// <summary>What one minibatch measured, before its step.</summary>
    internal readonly struct PpoMeasures
    {
        public PpoMeasures(float policy, float value, float entropy, float total, float divergence, float clipFraction, float gradientNorm)
        {
            Policy = policy;
            Value = value;
            Entropy = entropy;
            Total = total;
            Divergence = divergence;
            ClipFraction = clipFraction;
            GradientNorm = gradientNorm;
        }

        public float Policy { get; }

        public float Value { get; }

        public float Entropy { get; }

        public float Total { get; }

        public float Divergence { get; }

        public float ClipFraction { get; }

        /// <summary>The norm of all gradients together, before it was limited.</summary>
        public float GradientNorm { get; }
    }
}
