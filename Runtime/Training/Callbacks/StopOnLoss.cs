using System.Globalization;

namespace Hebb.Training
{
    /// <summary>Stops when the training loss of an epoch has fallen to a threshold.</summary>
    public sealed class StopOnLoss : Callback
    {
        private readonly double threshold;

        /// <summary>Creates the callback.</summary>
        public StopOnLoss(double threshold)
        {
            this.threshold = threshold;
        }

        /// <inheritdoc/>
        public override void OnEpochEnd(TrainingContext context, EpochLog log)
        {
            if (log.Loss <= threshold)
            {
                context.Stop(string.Format(CultureInfo.InvariantCulture, "the training loss {0:0.####} reached the threshold {1:0.####}", log.Loss, threshold));
            }
        }
    }
}
