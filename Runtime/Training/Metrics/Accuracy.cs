using System;

namespace Hebb.Training
{
    /// <summary>The share of rows whose most probable class is the right one, in [0, 1].</summary>
    public sealed class Accuracy : ClassificationMetric
    {
        private long correct;
        private long total;

        /// <inheritdoc/>
        public override string Name => "accuracy";

        /// <inheritdoc/>
        public override double Result => total == 0 ? double.NaN : (double)correct / total;

        /// <inheritdoc/>
        public override void Reset() => (correct, total) = (0, 0);

        /// <inheritdoc/>
        protected override void Count(ReadOnlySpan<float> scores, int predicted, int label)
        {
            correct += predicted == label ? 1 : 0;
            total++;
        }
    }
}
