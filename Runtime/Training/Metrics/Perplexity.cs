using System;
using System.Runtime.InteropServices;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>
    /// Between how many equally likely classes a model wavers on average: the exponential of the mean negative logarithm that its
    /// probabilities give the labels (Jelinek et al. 1977).
    /// </summary>
    public sealed class Perplexity : Metric
    {
        private const float SmallestProbability = 1e-30f;

        private double sum;
        private long count;

        /// <inheritdoc/>
        public override string Name => "perplexity";

        /// <inheritdoc/>
        public override double Result => Math.Exp(sum / count);

        /// <inheritdoc/>
        public override void Reset() => (sum, count) = (0, 0);

        /// <inheritdoc/>
        /// <exception cref="ArgumentException">The targets are no integer labels.</exception>
        public override void Update(ReadOnlySpan<float> predictions, TensorShape predictionShape, ReadOnlySpan<byte> targets, DataType targetType)
        {
            if (targetType != DataType.Int32)
            {
                throw new ArgumentException($"Perplexity compares with int32 labels, but the targets are {targetType}.", nameof(targetType));
            }

            var classes = predictionShape[-1];
            var labels = MemoryMarshal.Cast<byte, int>(targets);
            for (var row = 0; row < labels.Length; row++)
            {
                sum -= Math.Log(Math.Max(predictions[(row * classes) + labels[row]], SmallestProbability));
            }

            count += labels.Length;
        }
    }
}
