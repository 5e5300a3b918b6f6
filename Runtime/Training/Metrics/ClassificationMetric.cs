using System;
using System.Runtime.InteropServices;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>A metric that compares the class a model chose with the class it should have chosen. Rows whose label is no class are left out.</summary>
    public abstract class ClassificationMetric : Metric
    {
        /// <inheritdoc/>
        public sealed override void Update(ReadOnlySpan<float> predictions, TensorShape predictionShape, ReadOnlySpan<byte> targets, DataType targetType)
        {
            var classes = predictionShape[-1];
            var rows = predictions.Length / classes;
            var labels = MemoryMarshal.Cast<byte, int>(targets);
            var oneHot = MemoryMarshal.Cast<byte, float>(targets);
            for (var row = 0; row < rows; row++)
            {
                var scores = predictions.Slice(row * classes, classes);
                var label = targetType == DataType.Int32 ? labels[row] : Largest.IndexOf(oneHot.Slice(row * classes, classes));
                if ((uint)label < (uint)classes)
                {
                    Count(scores, Largest.IndexOf(scores), label);
                }
            }
        }

        /// <summary>Takes one row into account.</summary>
        /// <param name="scores">The model's scores, one per class.</param>
        /// <param name="predicted">The class with the largest score.</param>
        /// <param name="label">The class it should be.</param>
        protected abstract void Count(ReadOnlySpan<float> scores, int predicted, int label);
    }
}
