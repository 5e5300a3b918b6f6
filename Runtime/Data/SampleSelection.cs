using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>Chooses sample numbers.</summary>
    internal static class SampleSelection
    {
        /// <summary>0 to <paramref name="count"/> - 1.</summary>
        public static int[] First(int count)
        {
            if (count < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(count), count, "At least one sample must be taken.");
            }

            var samples = new int[count];
            FillAscending(samples);
            return samples;
        }

        /// <summary>Writes 0, 1, 2, ...</summary>
        public static void FillAscending(Span<int> samples)
        {
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = i;
            }
        }

        /// <summary>The samples of each class that has any, classes and samples in ascending order.</summary>
        public static int[][] ByClass(int[] labels) =>
            First(labels.Length).GroupBy(sample => labels[sample]).OrderBy(group => group.Key).Select(group => group.ToArray()).ToArray();

        /// <summary>Holds out a share of all samples; both parts in ascending order.</summary>
        public static (int[] Train, int[] Test) Random(int count, double fraction, ulong seed) =>
            Part(new[] { First(count) }, fraction, seed);

        /// <summary>Holds out a share of each class; both parts in ascending order.</summary>
        public static (int[] Train, int[] Test) Stratified(int[] labels, double fraction, ulong seed) =>
            Part(ByClass(labels), fraction, seed);

        private static (int[] Train, int[] Test) Part(IEnumerable<int[]> groups, double fraction, ulong seed)
        {
            if (!(fraction > 0 && fraction < 1))
            {
                throw new ArgumentException($"The held-out fraction must lie above 0 and below 1, but it is {fraction}.", nameof(fraction));
            }

            var train = new List<int>();
            var test = new List<int>();
            var part = 0u;
            foreach (var group in groups)
            {
                new SeededRandom(seed, RandomStreams.HeldOut, part++).Shuffle<int>(group);
                var held = (int)Math.Floor((group.Length * fraction) + 0.5);
                test.AddRange(group.Take(held));
                train.AddRange(group.Skip(held));
            }

            if (train.Count == 0 || test.Count == 0)
            {
                throw new ArgumentException($"Holding out {fraction} of {train.Count + test.Count} samples leaves a part without any. Choose another fraction or add data.", nameof(fraction));
            }

            train.Sort();
            test.Sort();
            return (train.ToArray(), test.ToArray());
        }
    }
}
