namespace Hebb.Devices.Cpu
{
    /// <summary>128 random bits by Philox4x32-10 (Salmon et al. 2011, Parallel Random Numbers: As Easy as 1, 2, 3, section 3.3).</summary>
    internal readonly unsafe struct PhiloxBlock
    {
        /// <summary>Words of a block.</summary>
        public const int Words = 4;

        /// <summary>Rounds of the encryption.</summary>
        public const int Rounds = 10;

        /// <summary>What the first word is multiplied by in each round.</summary>
        public const uint Multiplier0 = 0xD2511F53;

        /// <summary>What the third word is multiplied by in each round.</summary>
        public const uint Multiplier2 = 0xCD9E8D57;

        /// <summary>How far the first word of the key moves from round to round.</summary>
        public const uint KeyStep0 = 0x9E3779B9;

        /// <summary>How far the second word of the key moves from round to round.</summary>
        public const uint KeyStep1 = 0xBB67AE85;

        /// <summary>The distance between neighbouring uniform numbers, 2^-24.</summary>
        public const float UniformStep = 1f / 16777216f;

        private readonly uint word0;
        private readonly uint word1;
        private readonly uint word2;
        private readonly uint word3;

        /// <summary>Encrypts a counter of four words with a key of two.</summary>
        public PhiloxBlock(uint counter0, uint counter1, uint counter2, uint counter3, uint key0, uint key1)
        {
            for (var round = 0; round < Rounds; round++)
            {
                var product0 = (ulong)Multiplier0 * counter0;
                var product2 = (ulong)Multiplier2 * counter2;
                counter0 = (uint)(product2 >> 32) ^ counter1 ^ key0;
                counter1 = (uint)product2;
                counter2 = (uint)(product0 >> 32) ^ counter3 ^ key1;
                counter3 = (uint)product0;
                key0 += KeyStep0;
                key1 += KeyStep1;
            }

            word0 = counter0;
            word1 = counter1;
            word2 = counter2;
            word3 = counter3;
        }

        /// <summary>The block of elements 4 <paramref name="block"/> to 4 <paramref name="block"/> + 3 of a stream, in the step that the step state names.</summary>
        public PhiloxBlock(int* state, int stream, int block)
            : this((uint)block, (uint)stream, (uint)state[4], (uint)state[7], (uint)state[5], (uint)state[6])
        {
        }

        /// <summary>Word <paramref name="index"/>, 0 to 3.</summary>
        public uint this[int index] => index switch
        {
            0 => word0,
            1 => word1,
            2 => word2,
            _ => word3,
        };

        /// <summary>The upper 24 bits of a word as a number of at least 0 and below 1.</summary>
        public float Uniform(int index) => (this[index] >> 8) * UniformStep;
    }
}
