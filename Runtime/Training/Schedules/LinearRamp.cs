using System;

namespace Hebb.Training
{
    /// <summary>A share of the rate that changes evenly from a first to a last value, and then stays: warming up, or cooling down.</summary>
    public sealed class LinearRamp : LearningRateSchedule
    {
        private readonly float rate;
        private readonly float startFactor;
        private readonly float endFactor;
        private readonly long steps;

        /// <summary>Creates the schedule.</summary>
        /// <param name="rate">What the shares are taken of.</param>
        /// <param name="startFactor">The share at the first step, above 0.</param>
        /// <param name="endFactor">The share that is reached, above 0.</param>
        /// <param name="steps">Steps until then, at least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public LinearRamp(float rate, float startFactor, float endFactor, long steps)
        {
            this.rate = Setting.Positive(rate, nameof(rate));
            this.startFactor = Setting.Positive(startFactor, nameof(startFactor));
            this.endFactor = Setting.Positive(endFactor, nameof(endFactor));
            this.steps = Setting.AtLeastOne(steps, nameof(steps));
        }

        /// <inheritdoc/>
        public override float At(long step) => (float)(rate * Anneal.Linear(startFactor, endFactor, Math.Min(step, steps) / (double)steps));
    }
}
