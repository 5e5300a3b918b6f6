using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Datasets
{
    /// <summary>
    /// Decides which pictures are held out: about a fifth of each class. Equal pictures always lie on one side, in whatever class they are, so
    /// that no picture is judged by that was learned from.
    /// </summary>
    internal static class HeldOutRule
    {
        /// <summary>One in this many is held out.</summary>
        public const int OneIn = 5;

        /// <summary>The number of pictures from which on a class has one that is held out.</summary>
        private const int Smallest = 3;

        /// <summary>How many of a class are to be held out.</summary>
        public static int Wanted(int count) => count < Smallest ? 0 : Math.Max(1, (count + (OneIn / 2)) / OneIn);

        /// <summary>Which of the new pictures are held out: the last of them, as many as the class lacks.</summary>
        /// <param name="inClass">Those that the class has.</param>
        /// <param name="all">Those that the data set has.</param>
        /// <param name="hashes">Of the new ones.</param>
        public static bool[] Choose(IEnumerable<Sample> inClass, IEnumerable<Sample> all, IReadOnlyList<string> hashes)
        {
            var sides = all.GroupBy(sample => sample.Hash).ToDictionary(group => group.Key, group => group.First().IsHeldOut);
            var present = inClass.ToList();
            var fresh = hashes.Where(hash => !sides.ContainsKey(hash)).Distinct().ToList();
            var lacking = Wanted(present.Count + hashes.Count) - present.Count(sample => sample.IsHeldOut) - hashes.Count(hash => sides.GetValueOrDefault(hash));
            foreach (var (hash, index) in fresh.Select((hash, index) => (hash, index)))
            {
                sides[hash] = index >= fresh.Count - lacking;
            }

            return hashes.Select(hash => sides[hash]).ToArray();
        }
    }
}
