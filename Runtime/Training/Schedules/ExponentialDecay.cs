using System;

namespace Hebb.Training
{
    /// <summary>The rate times a factor after every step.</summary>
    public sealed class ExponentialDecay : LearningRateSchedule
    {
        private readonly float initialRate;
        private readonly float factor;

        /// <summary>Creates the schedule.</summary>
        /// <param name="initialRate">The learning rate of the first step.</param>
        /// <param name="factor">What the rate is multiplied by from step to step, above 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public ExponentialDecay(float initialRate, float factor)
        {
            this.initialRate = Setting.Positive(initialRate, nameof(initialRate));
            this.factor = Setting.Positive(factor, nameof(factor));
        }

        /// <inheritdoc/>
        public override float At(long step) => (float)(initialRate * Math.Pow(factor, step));
    }
}
