using System;

namespace Hebb.Authoring.Doctor
{
    /// <summary>How uncertain a figure is that was measured on few samples.</summary>
    internal static class StandardError
    {
        /// <summary>sqrt(p * (1 - p) / n) of a share p of n samples; one sample more on either side keeps a perfect score from looking certain.</summary>
        public static double OfShare(double share, long samples)
        {
            var careful = ((share * samples) + 1) / (samples + 2);
            return Math.Sqrt(careful * (1 - careful) / samples);
        }

        /// <summary>That of the ratio of two mean losses of as many samples each, which are alike but for chance: sqrt(2 / n), because losses of single samples deviate by about their mean.</summary>
        public static double OfLossRatio(long samples) => Math.Sqrt(2.0 / samples);
    }
}
