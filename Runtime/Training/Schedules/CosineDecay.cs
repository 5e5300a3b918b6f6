using System;

namespace Hebb.Training
{
    /// <summary>Half a cosine wave from the initial rate down to a minimum, where it stays (Loshchilov and Hutter 2017, equation 5), or from where it climbs back and falls again.</summary>
    public sealed class CosineDecay : LearningRateSchedule
    {
        private readonly float initialRate;
        private readonly long steps;
        private readonly float minimumRate;
        private readonly bool continues;

        /// <summary>Creates the schedule.</summary>
        /// <param name="initialRate">The learning rate of the first step.</param>
        /// <param name="steps">Steps until the minimum is reached, at least 1.</param>
        /// <param name="minimumRate">The rate that is reached, at least 0.</param>
        /// <param name="continues">Whether the wave goes on, as PyTorch's CosineAnnealingLR does.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public CosineDecay(float initialRate, long steps, float minimumRate = 0f, bool continues = false)
        {
            this.initialRate = Setting.Positive(initialRate, nameof(initialRate));
            this.steps = Setting.AtLeastOne(steps, nameof(steps));
            this.minimumRate = minimumRate;
            this.continues = continues;
        }

        /// <inheritdoc/>
        public override float At(long step) => (float)Anneal.Cosine(initialRate, minimumRate, (continues ? step : Math.Min(step, steps)) / (double)steps);
    }
}
