using System;

namespace Hebb.Training
{
    /// <summary>Ways from one number to another.</summary>
    internal static class Anneal
    {
        /// <summary>In a straight line; <paramref name="share"/> is in [0, 1].</summary>
        public static double Linear(double from, double to, double share) => from + ((to - from) * share);

        /// <summary>Along half a cosine wave; <paramref name="share"/> is in [0, 1].</summary>
        public static double Cosine(double from, double to, double share) => to + ((from - to) * 0.5 * (1.0 + Math.Cos(Math.PI * share)));
    }
}
