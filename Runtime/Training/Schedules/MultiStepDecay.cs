using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Training
{
    /// <summary>The rate times a factor at given steps.</summary>
    public sealed class MultiStepDecay : LearningRateSchedule
    {
        private readonly float initialRate;
        private readonly long[] milestones;
        private readonly float factor;

        /// <summary>Creates the schedule.</summary>
        /// <param name="initialRate">The learning rate of the first step.</param>
        /// <param name="milestones">The steps, counted from 0, from which on the rate is lower.</param>
        /// <param name="factor">What the rate is multiplied by at each of them, above 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public MultiStepDecay(float initialRate, IEnumerable<long> milestones, float factor = 0.1f)
        {
            this.initialRate = Setting.Positive(initialRate, nameof(initialRate));
            this.milestones = milestones.ToArray();
            this.factor = Setting.Positive(factor, nameof(factor));
        }

        /// <inheritdoc/>
        public override float At(long step) => (float)(initialRate * Math.Pow(factor, milestones.Count(milestone => step >= milestone)));
    }
}
