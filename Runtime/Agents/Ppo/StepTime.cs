using System;

namespace Hebb.Agents
{
    /// <summary>
    /// Expects how long the next step of the optimizer takes: the second longest time of the last eight, so that a single delay, such as
    /// the first run of code or another program's turn, does not count.
    /// </summary>
    internal sealed class StepTime
    {
        private const int Remembered = 8;

        private readonly long[] ticks = new long[Remembered];
        private int count;

        /// <summary>How long the next step is expected to take; zero before the first.</summary>
        public TimeSpan Expected { get; private set; }

        /// <summary>Notes how long a step took.</summary>
        public void Add(TimeSpan taken)
        {
            ticks[count++ % Remembered] = taken.Ticks;
            var (longest, second) = (0L, 0L);
            for (var index = 0; index < Math.Min(count, Remembered); index++)
            {
                second = Math.Max(second, Math.Min(longest, ticks[index]));
                longest = Math.Max(longest, ticks[index]);
            }

            Expected = TimeSpan.FromTicks(count == 1 ? longest : second);
        }
    }
}
