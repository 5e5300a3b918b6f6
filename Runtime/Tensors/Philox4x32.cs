namespace Hebb.Tensors
{
    /// <summary>
    /// The counter-based random function Philox4x32-10: 128 bits of counter and 64 bits of key give 128 random bits, the same on
    /// every device. Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 4.3.
    /// </summary>
    public static class Philox4x32
    {
        private const int Rounds = 10;
        private const uint Multiplier0 = 0xD2511F53;
        private const uint Multiplier1 = 0xCD9E8D57;
        private const uint Weyl0 = 0x9E3779B9;
        private const uint Weyl1 = 0xBB67AE85;

        /// <summary>Replaces the four words of the counter by the four random words that <paramref name="key"/> gives for it.</summary>
        public static void Apply(ulong key, ref uint word0, ref uint word1, ref uint word2, ref uint word3)
        {
            var key0 = (uint)key;
            var key1 = (uint)(key >> 32);
            for (var round = 0; round < Rounds; round++)
            {
                var product0 = (ulong)Multiplier0 * word0;
                var product1 = (ulong)Multiplier1 * word2;
                word0 = (uint)(product1 >> 32) ^ word1 ^ key0;
                word1 = (uint)product1;
                word2 = (uint)(product0 >> 32) ^ word3 ^ key1;
                word3 = (uint)product0;
                key0 += Weyl0;
                key1 += Weyl1;
            }
        }
    }
}
