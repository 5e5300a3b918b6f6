using System;

namespace Hebb.Agents
{
    /// <summary>Brings the advantages of a minibatch to mean 0 and deviation 1.</summary>
    internal static class AdvantageNormalization
    {
        private const double Epsilon = 1e-8;

        /// <summary>Replaces the values; the deviation is the sample's, with N - 1.</summary>
        public static void Apply(Span<float> advantages)
        {
            var sum = 0.0;
            foreach (var advantage in advantages)
            {
                sum += advantage;
            }

            var mean = sum / advantages.Length;
            var squares = 0.0;
            foreach (var advantage in advantages)
            {
                squares += (advantage - mean) * (advantage - mean);
            }

            var factor = 1.0 / (Math.Sqrt(squares / (advantages.Length - 1)) + Epsilon);
            foreach (ref var advantage in advantages)
            {
                advantage = (float)((advantage - mean) * factor);
            }
        }
    }
}
