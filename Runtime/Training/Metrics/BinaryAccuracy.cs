namespace Hebb.Training
{
    /// <summary>The share of yes-or-no answers that are right, in [0, 1]: a probability above the threshold is a yes, and so is a target above one half.</summary>
    public sealed class BinaryAccuracy : ElementMetric
    {
        private const double TargetThreshold = 0.5;

        private readonly float threshold;

        /// <summary>Creates the metric; answers above <paramref name="threshold"/> are a yes. For scores before a sigmoid it is 0.</summary>
        public BinaryAccuracy(float threshold = 0.5f)
        {
            this.threshold = threshold;
        }

        /// <inheritdoc/>
        public override string Name => "binary_accuracy";

        private protected override double Figure(double prediction, double target) => prediction > threshold == target > TargetThreshold ? 1 : 0;
    }
}
