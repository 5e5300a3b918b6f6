namespace Hebb.Training
{
    /// <summary>Of the rows taken for a class, the share that is of it, in [0, 1].</summary>
    public sealed class Precision : ClassFigureMetric
    {
        /// <summary>Creates the metric for the class <paramref name="label"/>; null for the plain mean over the classes that occur.</summary>
        public Precision(int? label = null)
            : base("precision", label)
        {
        }

        private protected override double OfClass(ConfusionMatrix confusion, int label) => confusion.Precision(label);

        private protected override double Mean(ConfusionMatrix confusion) => confusion.MacroPrecision;
    }
}
