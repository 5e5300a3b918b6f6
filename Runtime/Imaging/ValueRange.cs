using System;
using System.Globalization;

namespace Hebb.Imaging
{
    /// <summary>What the numbers of a tensor lie between.</summary>
    public readonly struct ValueRange : IEquatable<ValueRange>
    {
        private ValueRange(float lowest, float highest, double mean, int notFinite)
        {
            Lowest = lowest;
            Highest = highest;
            Mean = mean;
            NotFinite = notFinite;
        }

        /// <summary>The lowest finite number; 0 when there is none.</summary>
        public float Lowest { get; }

        /// <summary>The highest finite number; 0 when there is none.</summary>
        public float Highest { get; }

        /// <summary>The mean of the finite numbers; 0 when there is none.</summary>
        public double Mean { get; }

        /// <summary>How many numbers are NaN or infinite.</summary>
        public int NotFinite { get; }

        /// <summary>The largest distance of a finite number from zero.</summary>
        public float LargestMagnitude => MathF.Max(MathF.Abs(Lowest), MathF.Abs(Highest));

        /// <summary>Looks at all numbers once.</summary>
        public static ValueRange Of(ReadOnlySpan<float> values)
        {
            var (lowest, highest) = (float.PositiveInfinity, float.NegativeInfinity);
            var sum = 0.0;
            var finite = 0;
            foreach (var value in values)
            {
                if (float.IsNaN(value) || float.IsInfinity(value))
                {
                    continue;
                }

                lowest = MathF.Min(lowest, value);
                highest = MathF.Max(highest, value);
                sum += value;
                finite++;
            }

            return finite == 0
                ? new ValueRange(0, 0, 0, values.Length)
                : new ValueRange(lowest, highest, sum / finite, values.Length - finite);
        }

        /// <inheritdoc/>
        public bool Equals(ValueRange other) => Lowest == other.Lowest && Highest == other.Highest && Mean == other.Mean && NotFinite == other.NotFinite;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is ValueRange other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Lowest, Highest, Mean, NotFinite);

        /// <summary>For a person: <c>-0.25 .. 1.5</c>.</summary>
        public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:G3} .. {1:G3}", Lowest, Highest);
    }
}
