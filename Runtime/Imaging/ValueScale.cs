using System;

namespace Hebb.Imaging
{
    /// <summary>
    /// Turns numbers into the 256 levels of a <see cref="ColorMap"/>. Numbers outside the range take its ends, and NaN takes level 0.
    /// </summary>
    public readonly struct ValueScale : IEquatable<ValueScale>
    {
        private const int LastLevel = ColorMap.Levels - 1;
        private const int SignedSteps = LastLevel - ColorMap.NeutralLevel;

        private readonly double zero;
        private readonly double factor;

        private ValueScale(float low, float high, double zero, double factor)
        {
            Low = low;
            High = high;
            this.zero = zero;
            this.factor = factor;
        }

        /// <summary>The number that gets the lowest level.</summary>
        public float Low { get; }

        /// <summary>The number that gets the highest level.</summary>
        public float High { get; }

        /// <summary>From <paramref name="low"/> at level 0 to <paramref name="high"/> at level 255; where the two are equal everything has level 0.</summary>
        /// <exception cref="ArgumentException">An end is not finite, or they are in the wrong order.</exception>
        public static ValueScale Between(float low, float high)
        {
            if (!IsFinite(low) || !IsFinite(high) || low > high)
            {
                throw new ArgumentException($"A scale goes from a finite number to one that is not below it, but {low} to {high} was given.");
            }

            var factor = high > low ? LastLevel / ((double)high - low) : 0;
            return new ValueScale(low, high, 0.5 - (low * factor), factor);
        }

        /// <summary>Zero in the middle, at <see cref="ColorMap.NeutralLevel"/>, and 127 levels to either side.</summary>
        /// <param name="largest">The magnitude of both ends; where it is 0 everything is in the middle.</param>
        /// <exception cref="ArgumentException">It is negative or not finite.</exception>
        public static ValueScale Symmetric(float largest)
        {
            if (!IsFinite(largest) || largest < 0)
            {
                throw new ArgumentException($"The ends of a symmetric scale are a finite number that is not negative, but {largest} was given.", nameof(largest));
            }

            var factor = largest > 0 ? SignedSteps / (double)largest : 0;
            return new ValueScale(-largest, largest, ColorMap.NeutralLevel + 0.5, factor);
        }

        /// <summary>From the lowest to the highest finite number among <paramref name="values"/>.</summary>
        public static ValueScale Spanning(ReadOnlySpan<float> values)
        {
            var range = ValueRange.Of(values);
            return Between(range.Lowest, range.Highest);
        }

        /// <summary>Symmetric, as far as the largest finite magnitude among <paramref name="values"/>.</summary>
        public static ValueScale SymmetricSpanning(ReadOnlySpan<float> values) => Symmetric(ValueRange.Of(values).LargestMagnitude);

        /// <summary>The level of a number, rounded to the nearest.</summary>
        public byte Level(float value)
        {
            var level = Math.Floor(zero + (value * factor));
            return level > 0 ? (byte)Math.Min(LastLevel, level) : (byte)0;
        }

        /// <summary>The levels of all numbers.</summary>
        public byte[] Levels(ReadOnlySpan<float> values)
        {
            var levels = new byte[values.Length];
            for (var index = 0; index < values.Length; index++)
            {
                levels[index] = Level(values[index]);
            }

            return levels;
        }

        /// <inheritdoc/>
        public bool Equals(ValueScale other) => Low == other.Low && High == other.High && zero == other.zero && factor == other.factor;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is ValueScale other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Low, High, zero, factor);

        private static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);
    }
}
