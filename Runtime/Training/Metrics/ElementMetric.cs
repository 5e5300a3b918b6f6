using System;
using System.Runtime.InteropServices;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>A metric that is the mean of a figure over all numbers of all predictions, each compared with its own target.</summary>
    public abstract class ElementMetric : Metric
    {
        private double sum;
        private long total;

        /// <inheritdoc/>
        public sealed override double Result => total == 0 ? double.NaN : sum / total;

        /// <inheritdoc/>
        public sealed override void Reset() => (sum, total) = (0, 0);

        /// <inheritdoc/>
        public sealed override void Update(ReadOnlySpan<float> predictions, TensorShape predictionShape, ReadOnlySpan<byte> targets, DataType targetType)
        {
            var whole = MemoryMarshal.Cast<byte, int>(targets);
            var real = MemoryMarshal.Cast<byte, float>(targets);
            if (real.Length != predictions.Length)
            {
                throw new ArgumentException($"The metric '{Name}' compares numbers one by one, but there are {predictions.Length} predictions of shape {predictionShape} and {real.Length} targets.");
            }

            for (var index = 0; index < predictions.Length; index++)
            {
                sum += Figure(predictions[index], targetType == DataType.Int32 ? whole[index] : real[index]);
            }

            total += predictions.Length;
        }

        /// <summary>The figure of one number.</summary>
        private protected abstract double Figure(double prediction, double target);
    }
}
