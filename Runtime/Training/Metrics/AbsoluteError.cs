using System;

namespace Hebb.Training
{
    /// <summary>The mean of |prediction - target|.</summary>
    public sealed class AbsoluteError : ElementMetric
    {
        /// <inheritdoc/>
        public override string Name => "mae";

        private protected override double Figure(double prediction, double target) => Math.Abs(prediction - target);
    }
}
