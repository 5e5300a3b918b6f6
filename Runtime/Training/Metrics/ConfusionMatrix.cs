using System;
using System.Linq;

namespace Hebb.Training
{
    /// <summary>
    /// How often each class was taken for each other, and what follows: precision, recall and F1 per class and as plain means
    /// over the classes. As a metric its result is the accuracy.
    /// </summary>
    public sealed class ConfusionMatrix : ClassificationMetric
    {
        private readonly long[,] counts;

        /// <summary>Creates an empty matrix for <paramref name="classes"/> classes.</summary>
        public ConfusionMatrix(int classes)
        {
            counts = new long[classes, classes];
        }

        /// <inheritdoc/>
        public override string Name => "confusion_matrix";

        /// <summary>Number of classes.</summary>
        public int Classes => counts.GetLength(0);

        /// <summary>Number of rows counted.</summary>
        public long Total => counts.Cast<long>().Sum();

        /// <inheritdoc/>
        public override double Result => Total == 0
            ? double.NaN
            : (double)Enumerable.Range(0, Classes).Sum(index => counts[index, index]) / Total;

        /// <summary>The mean of <see cref="Recall"/> over the classes that occur, in [0, 1].</summary>
        public double MacroRecall => MacroMean(Recall);

        /// <summary>The mean of <see cref="Precision"/> over the classes that occur, in [0, 1].</summary>
        public double MacroPrecision => MacroMean(Precision);

        /// <summary>The mean of <see cref="F1"/> over the classes that occur, in [0, 1].</summary>
        public double MacroF1 => MacroMean(F1);

        /// <summary>How often <paramref name="label"/> was taken for <paramref name="predicted"/>.</summary>
        public long this[int label, int predicted] => counts[label, predicted];

        /// <summary>Of the rows that are <paramref name="label"/>, the share that was recognised; 0 when there is none.</summary>
        public double Recall(int label) => Share(counts[label, label], Support(label));

        /// <summary>Of the rows taken for <paramref name="label"/>, the share that is; 0 when there is none.</summary>
        public double Precision(int label) => Share(counts[label, label], Enumerable.Range(0, Classes).Sum(row => counts[row, label]));

        /// <summary>The harmonic mean of precision and recall.</summary>
        public double F1(int label)
        {
            var (precision, recall) = (Precision(label), Recall(label));
            return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        }

        /// <summary>How many rows are <paramref name="label"/>.</summary>
        public long Support(int label) => Enumerable.Range(0, Classes).Sum(column => counts[label, column]);

        /// <inheritdoc/>
        public override void Reset() => Array.Clear(counts, 0, counts.Length);

        /// <summary>Counts one row.</summary>
        internal void Add(int label, int predicted) => counts[label, predicted]++;

        /// <inheritdoc/>
        protected override void Count(ReadOnlySpan<float> scores, int predicted, int label) => Add(label, predicted);

        private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

        private double MacroMean(Func<int, double> figure)
        {
            var present = Enumerable.Range(0, Classes).Where(label => Support(label) > 0).ToList();
            return present.Count == 0 ? double.NaN : present.Average(figure);
        }
    }
}
