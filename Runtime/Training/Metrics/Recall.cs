namespace Hebb.Training
{
    /// <summary>Of the rows of a class, the share that was recognised, in [0, 1].</summary>
    public sealed class Recall : ClassFigureMetric
    {
        /// <summary>Creates the metric for the class <paramref name="label"/>; null for the plain mean over the classes that occur.</summary>
        public Recall(int? label = null)
            : base("recall", label)
        {
        }

        private protected override double OfClass(ConfusionMatrix confusion, int label) => confusion.Recall(label);

        private protected override double Mean(ConfusionMatrix confusion) => confusion.MacroRecall;
    }
}
