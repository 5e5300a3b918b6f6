using System;

namespace Hebb.Training
{
    /// <summary>One rise and one longer fall, far below where it began (Smith and Topin 2018).</summary>
    public sealed class OneCycle : LearningRateSchedule
    {
        private readonly float maximumRate;
        private readonly long steps;
        private readonly float riseShare;
        private readonly float startDivisor;
        private readonly float endDivisor;
        private readonly bool linear;

        /// <summary>Creates the schedule.</summary>
        /// <param name="maximumRate">The highest rate.</param>
        /// <param name="steps">Steps of the whole run, at least 1.</param>
        /// <param name="riseShare">Share of the steps that rise, in (0, 1).</param>
        /// <param name="startDivisor">The first rate is the highest divided by this.</param>
        /// <param name="endDivisor">The last rate is the first divided by this.</param>
        /// <param name="linear">Whether the rate changes in straight lines; in half cosine waves if not.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public OneCycle(float maximumRate, long steps, float riseShare = 0.3f, float startDivisor = 25f, float endDivisor = 1e4f, bool linear = false)
        {
            this.maximumRate = Setting.Positive(maximumRate, nameof(maximumRate));
            this.steps = Setting.AtLeastOne(steps, nameof(steps));
            this.riseShare = Setting.Share(riseShare, nameof(riseShare));
            this.startDivisor = Setting.Positive(startDivisor, nameof(startDivisor));
            this.endDivisor = Setting.Positive(endDivisor, nameof(endDivisor));
            this.linear = linear;
        }

        /// <inheritdoc/>
        public override float At(long step)
        {
            var start = maximumRate / startDivisor;
            var top = (riseShare * (double)steps) - 1.0;
            var last = steps - 1.0;
            return step < top
                ? Between(start, maximumRate, step / top)
                : Between(maximumRate, start / endDivisor, Math.Min((step - top) / (last - top), 1.0));
        }

        private float Between(float from, float to, double share) => (float)(linear ? Anneal.Linear(from, to, share) : Anneal.Cosine(from, to, share));
    }
}
