namespace Hebb.Operators
{
    /// <summary>Sets of values as the kernel NormalizationMoments describes them.</summary>
    internal readonly struct ValueSets
    {
        public ValueSets(int count, int values, int length, int stride)
        {
            Count = count;
            Values = values;
            Length = length;
            Stride = stride;
        }

        /// <summary>Number of sets.</summary>
        public int Count { get; }

        /// <summary>Values in a set.</summary>
        public int Values { get; }

        /// <summary>Values that lie side by side.</summary>
        public int Length { get; }

        /// <summary>From such a run to the next.</summary>
        public int Stride { get; }
    }
}
