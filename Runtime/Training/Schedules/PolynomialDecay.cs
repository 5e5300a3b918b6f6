using System;

namespace Hebb.Training
{
    /// <summary>The rate falls to an end value by a power of the share of steps left.</summary>
    public sealed class PolynomialDecay : LearningRateSchedule
    {
        private readonly float initialRate;
        private readonly long steps;
        private readonly float endRate;
        private readonly float power;

        /// <summary>Creates the schedule.</summary>
        /// <param name="initialRate">The learning rate of the first step.</param>
        /// <param name="steps">Steps until the end value, at least 1.</param>
        /// <param name="endRate">The rate that is reached, at least 0.</param>
        /// <param name="power">1 for a straight line, above 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public PolynomialDecay(float initialRate, long steps, float endRate = 0f, float power = 1f)
        {
            this.initialRate = Setting.Positive(initialRate, nameof(initialRate));
            this.steps = Setting.AtLeastOne(steps, nameof(steps));
            this.endRate = endRate;
            this.power = Setting.Positive(power, nameof(power));
        }

        /// <inheritdoc/>
        public override float At(long step) => (float)(endRate + ((initialRate - endRate) * Math.Pow(1.0 - (Math.Min(step, steps) / (double)steps), power)));
    }
}
