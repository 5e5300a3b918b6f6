using System.Globalization;

namespace Hebb.Training
{
    /// <summary>Stops when the monitored loss has not improved for a number of epochs: the simplest answer to overfitting.</summary>
    public sealed class EarlyStopping : Callback
    {
        private readonly int patience;
        private readonly double minimumImprovement;
        private double best = double.PositiveInfinity;
        private int waited;

        /// <summary>Creates the callback.</summary>
        /// <param name="patience">How many epochs without improvement are allowed, at least 1.</param>
        /// <param name="minimumImprovement">A smaller fall of the loss does not count.</param>
        public EarlyStopping(int patience, double minimumImprovement = 0)
        {
            this.patience = patience;
            this.minimumImprovement = minimumImprovement;
        }

        /// <inheritdoc/>
        public override void OnEpochEnd(TrainingContext context, EpochLog log)
        {
            if (log.MonitoredLoss < best - minimumImprovement)
            {
                best = log.MonitoredLoss;
                waited = 0;
            }
            else if (++waited >= patience)
            {
                context.Stop(string.Format(CultureInfo.InvariantCulture, "the loss did not improve on {0:0.####} for {1} epochs", best, patience));
            }
        }
    }
}
