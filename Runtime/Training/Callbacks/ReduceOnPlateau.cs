using System;

namespace Hebb.Training
{
    /// <summary>Lowers the learning rate when the monitored loss has not improved for a number of epochs.</summary>
    public sealed class ReduceOnPlateau : Callback
    {
        private readonly float factor;
        private readonly int patience;
        private readonly int cooldown;
        private readonly double minimumImprovement;
        private readonly float minimumRate;
        private double best = double.PositiveInfinity;
        private int waited;
        private int resting;

        /// <summary>Creates the callback.</summary>
        /// <param name="factor">What the rate is multiplied by, in (0, 1).</param>
        /// <param name="patience">How many epochs without improvement are allowed, at least 1.</param>
        /// <param name="minimumImprovement">A smaller fall of the loss, as a share of the best, does not count.</param>
        /// <param name="cooldown">Epochs after a fall of the rate that are not counted, at least 0.</param>
        /// <param name="minimumRate">The rate does not fall below it.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public ReduceOnPlateau(float factor = 0.1f, int patience = 10, double minimumImprovement = 1e-4, int cooldown = 0, float minimumRate = 1e-8f)
        {
            this.factor = factor > 0f && factor < 1f ? factor : throw new ArgumentOutOfRangeException(nameof(factor), $"The factor must lie between 0 and 1, but is {factor}. Try 0.1.");
            this.patience = (int)Setting.AtLeastOne(patience, nameof(patience));
            this.minimumImprovement = minimumImprovement;
            this.cooldown = cooldown;
            this.minimumRate = Setting.Positive(minimumRate, nameof(minimumRate));
        }

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">The optimizer has a schedule, which decides the rate already.</exception>
        public override void OnTrainBegin(TrainingContext context)
        {
            if (context.Optimizer.Schedule is { })
            {
                throw new InvalidOperationException("ReduceOnPlateau cannot lower a learning rate that a schedule decides. Take away the schedule or the callback.");
            }
        }

        /// <inheritdoc/>
        public override void OnEpochEnd(TrainingContext context, EpochLog log)
        {
            resting = Math.Max(0, resting - 1);
            if (log.MonitoredLoss < best - (Math.Abs(best) * minimumImprovement) || double.IsPositiveInfinity(best))
            {
                best = log.MonitoredLoss;
                waited = 0;
            }
            else if (resting > 0)
            {
                waited = 0;
            }
            else if (++waited >= patience)
            {
                context.Optimizer.LearningRate = Math.Max(minimumRate, context.Optimizer.LearningRate * factor);
                waited = 0;
                resting = cooldown + 1;
            }
        }
    }
}
