using System;

namespace Hebb.Training
{
    /// <summary>The rate times a factor after every so many steps.</summary>
    public sealed class StepDecay : LearningRateSchedule
    {
        private readonly float initialRate;
        private readonly long stepSize;
        private readonly float factor;

        /// <summary>Creates the schedule.</summary>
        /// <param name="initialRate">The learning rate of the first step.</param>
        /// <param name="stepSize">Steps between two falls, at least 1.</param>
        /// <param name="factor">What the rate is multiplied by, above 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public StepDecay(float initialRate, long stepSize, float factor = 0.1f)
        {
            this.initialRate = Setting.Positive(initialRate, nameof(initialRate));
            this.stepSize = Setting.AtLeastOne(stepSize, nameof(stepSize));
            this.factor = Setting.Positive(factor, nameof(factor));
        }

        /// <inheritdoc/>
        public override float At(long step) => (float)(initialRate * Math.Pow(factor, step / stepSize));
    }
}
