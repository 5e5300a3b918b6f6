namespace Hebb.Scene
{
    /// <summary>Xorshift128 (Marsaglia 2003), seeded by the multiplier of the Mersenne twister's initialisation.</summary>
    internal sealed class RandomSequence
    {
        public RandomSequence(int seed) => Seed(seed);

        public (uint X, uint Y, uint Z, uint W) State { get; set; }

        /// <summary>From 0 to 1, both included.</summary>
        public float NextFloat() => (Next() & 0x7FFFFF) / 8388607f;

        public void Seed(int seed)
        {
            const uint Multiplier = 1812433253;
            var x = (uint)seed;
            var y = unchecked((Multiplier * x) + 1);
            var z = unchecked((Multiplier * y) + 1);
            State = (x, y, z, unchecked((Multiplier * z) + 1));
        }

        public uint Next()
        {
            var (x, y, z, w) = State;
            var t = x ^ (x << 11);
            var next = w ^ (w >> 19) ^ t ^ (t >> 8);
            State = (y, z, w, next);
            return next;
        }
    }
}
