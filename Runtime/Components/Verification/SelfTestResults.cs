using System.Collections.Generic;

namespace Hebb.Components
{
    /// <summary>What the tests of a game measured.</summary>
    public sealed class SelfTestResults
    {
        private readonly List<SelfTestMeasure> measures = new List<SelfTestMeasure>();

        /// <summary>All measures in the order in which they were taken.</summary>
        public IReadOnlyList<SelfTestMeasure> Measures => measures;

        /// <summary>Notes a number that should not be below a bound.</summary>
        /// <param name="name">What was measured, in lower case with underscores.</param>
        /// <param name="value">What was found.</param>
        /// <param name="smallest">What is still good.</param>
        public void AtLeast(string name, double value, double smallest) => measures.Add(new SelfTestMeasure(name, value, smallest, value >= smallest));

        /// <summary>Notes a number that should not be above a bound.</summary>
        /// <param name="name">What was measured, in lower case with underscores.</param>
        /// <param name="value">What was found.</param>
        /// <param name="largest">What is still good.</param>
        public void AtMost(string name, double value, double largest) => measures.Add(new SelfTestMeasure(name, value, largest, value <= largest));
    }
}
