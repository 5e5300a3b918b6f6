namespace Hebb.Training
{
    /// <summary>The harmonic mean of precision and recall, in [0, 1].</summary>
    public sealed class F1Score : ClassFigureMetric
    {
        /// <summary>Creates the metric for the class <paramref name="label"/>; null for the plain mean over the classes that occur.</summary>
        public F1Score(int? label = null)
            : base("f1", label)
        {
        }

        private protected override double OfClass(ConfusionMatrix confusion, int label) => confusion.F1(label);

        private protected override double Mean(ConfusionMatrix confusion) => confusion.MacroF1;
    }
}
