using System;
using System.Globalization;

namespace Hebb.Training
{
    /// <summary>The share of rows whose right class is among the k most probable, in [0, 1].</summary>
    public sealed class TopKAccuracy : ClassificationMetric
    {
        private readonly int k;
        private long correct;
        private long total;

        /// <summary>Creates the metric.</summary>
        /// <param name="k">How many guesses are allowed, at least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 1.</exception>
        public TopKAccuracy(int k = 5)
        {
            this.k = k >= 1 ? k : throw new ArgumentOutOfRangeException(nameof(k), $"At least one guess is needed, but k is {k}. Try 5.");
        }

        /// <inheritdoc/>
        public override string Name => string.Format(CultureInfo.InvariantCulture, "top_{0}_accuracy", k);

        /// <inheritdoc/>
        public override double Result => total == 0 ? double.NaN : (double)correct / total;

        /// <inheritdoc/>
        public override void Reset() => (correct, total) = (0, 0);

        /// <inheritdoc/>
        protected override void Count(ReadOnlySpan<float> scores, int predicted, int label)
        {
            var better = 0;
            for (var index = 0; index < scores.Length; index++)
            {
                better += scores[index] > scores[label] || (scores[index] == scores[label] && index < label) ? 1 : 0;
            }

            correct += better < k ? 1 : 0;
            total++;
        }
    }
}
