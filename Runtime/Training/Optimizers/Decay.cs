using System;

namespace Hebb.Training
{
    /// <summary>Checks settings that are decays: shares of an old value that is kept.</summary>
    internal static class Decay
    {
        /// <summary>The value, once it is sure that it lies in [0, 1).</summary>
        public static float Check(float value, string name) => value >= 0f && value < 1f
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} is a share that is kept from step to step, in [0, 1), but {value} was given.");
    }
}
