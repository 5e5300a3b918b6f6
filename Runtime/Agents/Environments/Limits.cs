using System;

namespace Hebb.Agents.Environments
{
    /// <summary>Numbers kept within limits.</summary>
    internal static class Limits
    {
        /// <summary>The number within +-<paramref name="limit"/>.</summary>
        public static double Clip(double value, double limit) => Math.Max(-limit, Math.Min(limit, value));

        /// <summary>The same angle from -pi to below pi.</summary>
        public static double Wrap(double angle) => angle - (2 * Math.PI * Math.Floor((angle + Math.PI) / (2 * Math.PI)));
    }
}
