using System;

namespace Hebb.Training
{
    /// <summary>Checks settings of schedules.</summary>
    internal static class Setting
    {
        /// <summary>The value, once it is sure that it is above 0.</summary>
        public static float Positive(float value, string name) => value > 0f && !float.IsInfinity(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} must be a positive number, but is {value}.");

        /// <summary>The value, once it is sure that it is above 0 and below 1.</summary>
        public static float Share(float value, string name) => value > 0f && value < 1f
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} must be above 0 and below 1, but is {value}.");

        /// <summary>The value, once it is sure that it is at least 1.</summary>
        public static long AtLeastOne(long value, string name) => value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} must be at least 1, but is {value}.");
    }
}
