using System;

namespace Hebb.Data.Images
{
    /// <summary>
    /// Which source samples make each target sample along one axis, and by how much: the mean over the covered length where the
    /// axis shrinks, linear interpolation between sample centres where it grows. Whole numbers, so that the result is the same everywhere.
    /// </summary>
    internal sealed class Resampling
    {
        /// <summary>What the weights of one target sample sum to.</summary>
        public const int Unit = 1 << 16;

        private readonly int[] offsets;
        private readonly int[] weights;

        public Resampling(int source, int target)
        {
            First = new int[target];
            offsets = new int[target + 1];
            var taps = target < source ? (source / target) + 2 : 2;
            weights = new int[(long)taps * target];
            for (var i = 0; i < target; i++)
            {
                offsets[i + 1] = offsets[i] + (target < source ? Cover(source, target, i) : Interpolate(source, target, i));
            }
        }

        /// <summary>The first source sample of each target sample.</summary>
        public int[] First { get; }

        /// <summary>The weights of the source samples of target sample <paramref name="index"/>, from its first on.</summary>
        public ReadOnlySpan<int> Weights(int index) => weights.AsSpan(offsets[index], offsets[index + 1] - offsets[index]);

        /// <summary>In units of 1/target of a source sample, target sample i covers [i * source, (i + 1) * source).</summary>
        private int Cover(int source, int target, int i)
        {
            var start = (long)i * source;
            var end = start + source;
            First[i] = (int)(start / target);
            var count = 0;
            var left = Unit;
            for (var sample = First[i]; (long)sample * target < end; sample++)
            {
                var covered = Math.Min(end, (sample + 1L) * target) - Math.Max(start, (long)sample * target);
                var isLast = (sample + 1L) * target >= end;
                var weight = isLast ? left : (int)(covered * Unit / source);
                weights[offsets[i] + count++] = weight;
                left -= weight;
            }

            return count;
        }

        private int Interpolate(int source, int target, int i)
        {
            var position = Math.Max(0, ((((2L * i) + 1) * source) - target) * Unit / (2L * target));
            First[i] = (int)(position / Unit);
            var fraction = (int)(position % Unit);
            if (First[i] + 1 >= source || fraction == 0)
            {
                weights[offsets[i]] = Unit;
                return 1;
            }

            weights[offsets[i]] = Unit - fraction;
            weights[offsets[i] + 1] = fraction;
            return 2;
        }
    }
}
