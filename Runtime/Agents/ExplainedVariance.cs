using System;

namespace Hebb.Agents
{
    /// <summary>How much of what happened was expected.</summary>
    internal static class ExplainedVariance
    {
        /// <summary>1 - Var(returns - values) / Var(returns); 0 where the returns do not differ.</summary>
        public static float Of(ReadOnlySpan<float> values, ReadOnlySpan<float> returns)
        {
            double meanReturn = 0;
            double meanError = 0;
            for (var index = 0; index < returns.Length; index++)
            {
                meanReturn += returns[index];
                meanError += returns[index] - values[index];
            }

            meanReturn /= returns.Length;
            meanError /= returns.Length;
            double variance = 0;
            double unexplained = 0;
            for (var index = 0; index < returns.Length; index++)
            {
                var error = returns[index] - values[index] - meanError;
                variance += (returns[index] - meanReturn) * (returns[index] - meanReturn);
                unexplained += error * error;
            }

            return variance > 0 ? (float)(1 - (unexplained / variance)) : 0f;
        }
    }
}
