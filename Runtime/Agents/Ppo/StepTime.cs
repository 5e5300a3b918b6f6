using System;

namespace Hebb.Agents
{
    /// <summary>
    /// Expects how long the next step of the optimizer takes: as long as the longest lately. A long one counts for less with every shorter one
    /// that follows, so that a single delay, such as the first run of code, does not slow learning down for good.
    /// </summary>
    internal sealed class StepTime
    {
        private const double Memory = 0.9;

        private double longest;

        /// <summary>How long the next step is expected to take; zero before the first.</summary>
        public TimeSpan Expected => TimeSpan.FromTicks((long)longest);

        /// <summary>Notes how long a step took.</summary>
        public void Add(TimeSpan taken) => longest = Math.Max(taken.Ticks, longest * Memory);
    }
}
