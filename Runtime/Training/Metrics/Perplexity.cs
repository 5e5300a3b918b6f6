using System;

namespace Hebb.Training
{
    /// <summary>
    /// Between how many equally likely classes a model wavers on average: the exponential of the mean negative logarithm that its
    /// probabilities give the labels (Jelinek et al. 1977). 1 is perfect; the number of classes is a blind guess.
    /// </summary>
    public sealed class Perplexity : ClassificationMetric
    {
        private const double SmallestProbability = 1e-30;

        private double sum;
        private long total;

        /// <inheritdoc/>
        public override string Name => "perplexity";

        /// <inheritdoc/>
        public override double Result => total == 0 ? double.NaN : Math.Exp(sum / total);

        /// <inheritdoc/>
        public override void Reset() => (sum, total) = (0, 0);

        /// <inheritdoc/>
        protected override void Count(ReadOnlySpan<float> scores, int predicted, int label)
        {
            sum -= Math.Log(Math.Max(scores[label], SmallestProbability));
            total++;
        }
    }
}
