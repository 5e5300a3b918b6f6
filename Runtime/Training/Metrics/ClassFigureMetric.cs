using System;
using System.Globalization;

namespace Hebb.Training
{
    /// <summary>A figure of a confusion matrix: of one class, or the mean over the classes that occur.</summary>
    public abstract class ClassFigureMetric : ClassificationMetric
    {
        private readonly string name;
        private readonly int? label;
        private ConfusionMatrix? matrix;

        private protected ClassFigureMetric(string name, int? label)
        {
            this.name = name;
            this.label = label;
        }

        /// <inheritdoc/>
        public sealed override string Name => label is null ? name : string.Format(CultureInfo.InvariantCulture, "{0}_of_{1}", name, label);

        /// <inheritdoc/>
        public sealed override double Result => matrix is null ? double.NaN : label is { } one ? OfClass(matrix, one) : Mean(matrix);

        /// <inheritdoc/>
        public sealed override void Reset() => matrix?.Reset();

        /// <summary>The figure of one class.</summary>
        private protected abstract double OfClass(ConfusionMatrix confusion, int label);

        /// <summary>The mean over the classes.</summary>
        private protected abstract double Mean(ConfusionMatrix confusion);

        /// <inheritdoc/>
        protected sealed override void Count(ReadOnlySpan<float> scores, int predicted, int label)
        {
            matrix ??= new ConfusionMatrix(scores.Length);
            matrix.Add(label, predicted);
        }
    }
}
