using System;

namespace Hebb.Training
{
    /// <summary>Half cosine waves down to a minimum, each begun anew at the initial rate and longer than the one before (Loshchilov and Hutter 2017).</summary>
    public sealed class CosineRestarts : LearningRateSchedule
    {
        private readonly float initialRate;
        private readonly long firstCycle;
        private readonly int growth;
        private readonly float minimumRate;

        /// <summary>Creates the schedule.</summary>
        /// <param name="initialRate">The learning rate of the first step.</param>
        /// <param name="firstCycle">Steps of the first wave, at least 1.</param>
        /// <param name="growth">How much longer each further wave is, at least 1.</param>
        /// <param name="minimumRate">The rate that each wave approaches, at least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public CosineRestarts(float initialRate, long firstCycle, int growth = 1, float minimumRate = 0f)
        {
            this.initialRate = Setting.Positive(initialRate, nameof(initialRate));
            this.firstCycle = Setting.AtLeastOne(firstCycle, nameof(firstCycle));
            this.growth = (int)Setting.AtLeastOne(growth, nameof(growth));
            this.minimumRate = minimumRate;
        }

        /// <inheritdoc/>
        public override float At(long step)
        {
            var (place, length) = (step, firstCycle);
            while (place >= length)
            {
                place -= length;
                length *= growth;
            }

            return (float)Anneal.Cosine(initialRate, minimumRate, place / (double)length);
        }
    }
}
