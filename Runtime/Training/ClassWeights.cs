using System;
using System.Collections.Generic;

namespace Hebb.Training
{
    /// <summary>What classes count for where some are rarer than others.</summary>
    public static class ClassWeights
    {
        /// <summary>
        /// Weights by which every class counts alike: samples / (classes * samples of the class), as in scikit-learn's "balanced"; 0 for a class that
        /// does not occur.
        /// </summary>
        /// <param name="labels">Class numbers from 0.</param>
        /// <param name="classes">Number of classes.</param>
        /// <exception cref="ArgumentException">A label is not in 0 .. classes - 1.</exception>
        public static float[] Balanced(IReadOnlyList<int> labels, int classes)
        {
            var counts = new int[classes];
            foreach (var label in labels)
            {
                if ((uint)label >= (uint)classes)
                {
                    throw new ArgumentException($"A label is {label}, but there are {classes} classes, numbered from 0.", nameof(labels));
                }

                counts[label]++;
            }

            return Array.ConvertAll(counts, count => count == 0 ? 0f : (float)((double)labels.Count / ((double)classes * count)));
        }
    }
}
