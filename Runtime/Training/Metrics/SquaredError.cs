namespace Hebb.Training
{
    /// <summary>The mean of (prediction - target)^2.</summary>
    public sealed class SquaredError : ElementMetric
    {
        /// <inheritdoc/>
        public override string Name => "mse";

        private protected override double Figure(double prediction, double target) => (prediction - target) * (prediction - target);
    }
}
