using System;

namespace Hebb.Tensors
{
    /// <summary>
    /// Random numbers on the host: the words of <see cref="Philox4x32"/> in turn. The same seed, stream and step give the same
    /// numbers, bit for bit, on every platform; different streams or steps of one seed are independent of each other.
    /// The key is the seed, the counter (block, stream, step, block's upper word), as in the kernels. Not safe for several threads.
    /// </summary>
    public sealed class SeededRandom
    {
        private const int WordsPerBlock = 4;
        private const int FloatShift = 8;
        private const float FloatUnit = 1f / (1 << 24);

        private readonly ulong seed;
        private uint stream;
        private uint step;
        private ulong block;
        private int used = WordsPerBlock;
        private uint word0;
        private uint word1;
        private uint word2;
        private uint word3;
        private bool hasSpareNormal;
        private double spareNormal;

        /// <summary>Starts the sequence of <paramref name="seed"/>.</summary>
        /// <param name="seed">Any number.</param>
        /// <param name="stream">Which of the seed's sequences: one per purpose or per sample.</param>
        /// <param name="step">A second number that names the sequence: an epoch, a training step.</param>
        public SeededRandom(ulong seed, uint stream = 0, uint step = 0)
        {
            this.seed = seed;
            this.stream = stream;
            this.step = step;
        }

        /// <summary>Goes to the start of another sequence of the same seed, as a new object would, but without a new object.</summary>
        public void Restart(uint stream, uint step)
        {
            this.stream = stream;
            this.step = step;
            block = 0;
            used = WordsPerBlock;
            hasSpareNormal = false;
        }

        /// <summary>32 random bits.</summary>
        public uint Bits()
        {
            if (used == WordsPerBlock)
            {
                word0 = (uint)block;
                word1 = stream;
                word2 = step;
                word3 = (uint)(block >> 32);
                Philox4x32.Apply(seed, ref word0, ref word1, ref word2, ref word3);
                block++;
                used = 0;
            }

            switch (used++)
            {
                case 0:
                    return word0;
                case 1:
                    return word1;
                case 2:
                    return word2;
                default:
                    return word3;
            }
        }

        /// <summary>Uniform in [0, 1): a multiple of 2^-24.</summary>
        public float Uniform() => (Bits() >> FloatShift) * FloatUnit;

        /// <summary>Uniform between <paramref name="low"/> (included) and <paramref name="high"/> (excluded but for rounding).</summary>
        public float Uniform(float low, float high) => (float)(low + (((double)high - low) * Uniform()));

        /// <summary>Normally distributed, by Box and Muller's transform ("A note on the generation of random normal deviates", 1958).</summary>
        /// <param name="mean">The mean.</param>
        /// <param name="standardDeviation">The standard deviation, not negative.</param>
        public float Normal(float mean = 0, float standardDeviation = 1) => (float)(mean + (standardDeviation * StandardNormal()));

        /// <summary>A whole number from 0 to <paramref name="bound"/> - 1, all equally likely (Lemire, "Fast random integer generation in an interval", 2019).</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is below 1.</exception>
        public int Below(int bound)
        {
            if (bound < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(bound), bound, "The bound of a random whole number must be at least 1.");
            }

            var range = (uint)bound;
            var unfair = (uint)(-(int)range) % range;
            ulong product;
            do
            {
                product = (ulong)Bits() * range;
            }
            while ((uint)product < unfair);

            return (int)(product >> 32);
        }

        /// <summary>Puts the items into a random order, all orders equally likely (Fisher and Yates; Knuth, TAOCP 2, algorithm 3.4.2 P).</summary>
        public void Shuffle<T>(Span<T> items)
        {
            for (var last = items.Length - 1; last > 0; last--)
            {
                var other = Below(last + 1);
                (items[last], items[other]) = (items[other], items[last]);
            }
        }

        private double StandardNormal()
        {
            if (hasSpareNormal)
            {
                hasSpareNormal = false;
                return spareNormal;
            }

            var radius = Math.Sqrt(-2 * PortableMath.Log(1.0 - Uniform()));
            PortableMath.SinCos(Uniform(), out var sine, out var cosine);
            spareNormal = radius * sine;
            hasSpareNormal = true;
            return radius * cosine;
        }
    }
}
