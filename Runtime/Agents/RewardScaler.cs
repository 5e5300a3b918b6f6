using System;

namespace Hebb.Agents
{
    /// <summary>
    /// Divides rewards by the deviation of the discounted return, so that values stay near 1 whatever a task pays (Engstrom et al.,
    /// "Implementation matters in deep policy gradients", 2020, section 2). Limited to +-10; the sign stays.
    /// </summary>
    internal sealed class RewardScaler
    {
        private const double Limit = 10;
        private const double Epsilon = 1e-8;

        private readonly float discount;
        private readonly float[] sample = new float[1];

        public RewardScaler(float discount)
        {
            this.discount = discount;
        }

        /// <summary>Of the discounted returns.</summary>
        public RunningMoments Moments { get; } = new RunningMoments(1);

        /// <summary>Scales a reward.</summary>
        /// <param name="reward">As the task paid it.</param>
        /// <param name="discountedReturn">The agent's own sum, brought up to date; to be set to 0 where an episode ends.</param>
        public float Scale(float reward, ref double discountedReturn)
        {
            discountedReturn = (discountedReturn * discount) + reward;
            sample[0] = (float)discountedReturn;
            Moments.Add(sample);
            return (float)Math.Max(-Limit, Math.Min(Limit, reward / Math.Sqrt(Moments.Variance(0) + Epsilon)));
        }
    }
}
