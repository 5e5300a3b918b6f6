using System;

namespace Hebb.Agents
{
    /// <summary>
    /// Mean and variance of a stream of vectors, in double precision (Welford, "Note on a method for calculating corrected sums of squares and
    /// products", 1962). Starts as if a little of mean 0 and variance 1 had been seen, so that it is defined from the first moment.
    /// </summary>
    internal sealed class RunningMoments
    {
        /// <summary>What the little counts that was seen at first.</summary>
        public const double DefaultInitialCount = 1e-4;

        private readonly double[] means;
        private readonly double[] squares;

        /// <summary>Moments of vectors.</summary>
        /// <param name="length">Numbers of a vector.</param>
        /// <param name="initialCount">What the little counts that was seen at first, above 0.</param>
        public RunningMoments(int length, double initialCount = DefaultInitialCount)
        {
            means = new double[length];
            squares = new double[length];
            squares.AsSpan().Fill(initialCount);
            Count = initialCount;
        }

        /// <summary>How many vectors were seen.</summary>
        public double Count { get; private set; }

        /// <summary>Numbers of a vector.</summary>
        public int Length => means.Length;

        /// <summary>The mean of one number.</summary>
        public double Mean(int index) => means[index];

        /// <summary>The variance of one number, over the whole population.</summary>
        public double Variance(int index) => squares[index] / Count;

        /// <summary>Takes a vector into account.</summary>
        public void Add(ReadOnlySpan<float> vector)
        {
            var before = Count;
            Count = before + 1;
            for (var index = 0; index < means.Length; index++)
            {
                var difference = vector[index] - means[index];
                means[index] += difference / Count;
                squares[index] += difference * difference * (before / Count);
            }
        }

        /// <summary>Keeps everything in a checkpoint, or takes it from there.</summary>
        public void Exchange(CheckpointStream stream)
        {
            Count = stream.Value(Count);
            stream.Values(means.AsSpan());
            stream.Values(squares.AsSpan());
        }
    }
}
