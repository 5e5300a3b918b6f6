using System;

namespace Hebb.Models.Inspection
{
    /// <summary>Checks the classes whose scores are to be explained.</summary>
    internal static class ChosenClasses
    {
        /// <exception cref="ArgumentException">There is not one class for each sample.</exception>
        public static void Check(int[] classes, int samples)
        {
            if (classes.Length != samples)
            {
                throw new ArgumentException($"One class is explained for each sample, but there are {classes.Length} classes for {samples} samples.", nameof(classes));
            }
        }
    }
}
