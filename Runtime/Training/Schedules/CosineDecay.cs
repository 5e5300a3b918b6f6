using System;

namespace Hebb.Training
{
    /// <summary>Half a cosine wave from the initial rate down to a minimum, where it stays (Loshchilov and Hutter 2017, equation 5).</summary>
    public sealed class CosineDecay : LearningRateSchedule
    {
        private readonly float initialRate;
        private readonly long steps;
        private readonly float minimumRate;

        /// <summary>Creates the schedule.</summary>
        /// <param name="initialRate">The learning rate of the first step.</param>
        /// <param name="steps">Steps until the minimum is reached, at least 1.</param>
        /// <param name="minimumRate">The rate that is reached, at least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public CosineDecay(float initialRate, long steps, float minimumRate = 0f)
        {
            this.initialRate = Setting.Positive(initialRate, nameof(initialRate));
            this.steps = Setting.AtLeastOne(steps, nameof(steps));
            this.minimumRate = minimumRate;
        }

        /// <inheritdoc/>
        public override float At(long step) => (float)Anneal.Cosine(initialRate, minimumRate, Math.Min(step, steps) / (double)steps);
    }
}
