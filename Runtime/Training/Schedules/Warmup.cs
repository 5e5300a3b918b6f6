using System;

namespace Hebb.Training
{
    /// <summary>Raises the rate evenly from 0 before another schedule begins (Goyal et al. 2017, section 2.2).</summary>
    public sealed class Warmup : LearningRateSchedule
    {
        private readonly long steps;
        private readonly LearningRateSchedule then;

        /// <summary>Creates the schedule.</summary>
        /// <param name="steps">Steps of the rise, at least 1; its last step has the full rate.</param>
        /// <param name="then">What follows, begun at its own first step.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public Warmup(long steps, LearningRateSchedule then)
        {
            this.steps = Setting.AtLeastOne(steps, nameof(steps));
            this.then = then;
        }

        /// <inheritdoc/>
        public override float At(long step) => step < steps ? (float)(then.At(0) * ((step + 1) / (double)steps)) : then.At(step - steps);
    }
}
