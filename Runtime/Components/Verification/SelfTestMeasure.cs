namespace Hebb.Components
{
    /// <summary>One number that a test of a game measured.</summary>
    public sealed class SelfTestMeasure
    {
        internal SelfTestMeasure(string name, double value, double bound, bool isGood)
        {
            Name = name;
            Value = value;
            Bound = bound;
            IsGood = isGood;
        }

        /// <summary>What was measured.</summary>
        public string Name { get; }

        /// <summary>What was found.</summary>
        public double Value { get; }

        /// <summary>The last value that is still good.</summary>
        public double Bound { get; }

        /// <summary>Whether the value does not pass the bound.</summary>
        public bool IsGood { get; }
    }
}
