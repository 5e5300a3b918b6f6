using System;
#if NET9_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Hebb.Devices.Cpu
{
    /// <summary>Random numbers of at least 0 and below 1, eight blocks of Philox at a time where the processor has AVX2; the bits are those of <see cref="PhiloxBlock"/>.</summary>
    internal static unsafe class UniformNumbers
    {
        /// <summary>Writes the numbers of some elements of a stream.</summary>
        /// <param name="state">The step state.</param>
        /// <param name="stream">Number of the stream.</param>
        /// <param name="first">First element, a multiple of 4.</param>
        /// <param name="count">Number of elements.</param>
        /// <param name="target">Receives them.</param>
        public static void Write(int* state, int stream, int first, int count, float* target)
        {
            var done = 0;
#if NET9_0_OR_GREATER
            if (Avx2.IsSupported)
            {
                for (; done + WordsAtOnce <= count; done += WordsAtOnce)
                {
                    WriteEightBlocks(state, stream, (first + done) / PhiloxBlock.Words, target + done);
                }
            }
#endif
            for (; done < count; done += PhiloxBlock.Words)
            {
                var block = new PhiloxBlock(state, stream, (first + done) / PhiloxBlock.Words);
                for (var word = 0; word < Math.Min(PhiloxBlock.Words, count - done); word++)
                {
                    target[done + word] = block.Uniform(word);
                }
            }
        }

#if NET9_0_OR_GREATER
        private const int BlocksAtOnce = 8;
        private const int WordsAtOnce = BlocksAtOnce * PhiloxBlock.Words;

        [MethodImpl(Hot.Loop)]
        private static void WriteEightBlocks(int* state, int stream, int block, float* target)
        {
            var word0 = Vector256.Create((uint)block) + Vector256<uint>.Indices;
            var word1 = Vector256.Create((uint)stream);
            var word2 = Vector256.Create((uint)state[4]);
            var word3 = Vector256.Create((uint)state[7]);
            var key0 = (uint)state[5];
            var key1 = (uint)state[6];
            for (var round = 0; round < PhiloxBlock.Rounds; round++)
            {
                var (high0, low0) = Multiply(word0, PhiloxBlock.Multiplier0);
                var (high2, low2) = Multiply(word2, PhiloxBlock.Multiplier2);
                word0 = high2 ^ word1 ^ Vector256.Create(key0);
                word1 = low2;
                word2 = high0 ^ word3 ^ Vector256.Create(key1);
                word3 = low0;
                key0 += PhiloxBlock.KeyStep0;
                key1 += PhiloxBlock.KeyStep1;
            }

            // From one vector per word to one pair of blocks per vector.
            var even = Avx2.UnpackLow(word0, word1);
            var odd = Avx2.UnpackLow(word2, word3);
            var blocks04 = Avx2.UnpackLow(even.AsUInt64(), odd.AsUInt64());
            var blocks15 = Avx2.UnpackHigh(even.AsUInt64(), odd.AsUInt64());
            even = Avx2.UnpackHigh(word0, word1);
            odd = Avx2.UnpackHigh(word2, word3);
            var blocks26 = Avx2.UnpackLow(even.AsUInt64(), odd.AsUInt64());
            var blocks37 = Avx2.UnpackHigh(even.AsUInt64(), odd.AsUInt64());
            Store(Avx2.Permute2x128(blocks04, blocks15, LowHalves), target);
            Store(Avx2.Permute2x128(blocks26, blocks37, LowHalves), target + 8);
            Store(Avx2.Permute2x128(blocks04, blocks15, HighHalves), target + 16);
            Store(Avx2.Permute2x128(blocks26, blocks37, HighHalves), target + 24);
        }

        private const byte LowHalves = 0x20;
        private const byte HighHalves = 0x31;

        // Products of even and of odd lanes are 64 bits wide; their upper and lower words are put side by side again.
        [MethodImpl(Hot.Inline)]
        private static (Vector256<uint> High, Vector256<uint> Low) Multiply(Vector256<uint> words, uint multiplier)
        {
            const byte OddLanes = 0b1010_1010;
            var factor = Vector256.Create(multiplier);
            var even = Avx2.Multiply(words, factor);
            var odd = Avx2.Multiply(Avx2.ShiftRightLogical(words.AsUInt64(), 32).AsUInt32(), factor);
            return (
                Avx2.Blend(Avx2.ShiftRightLogical(even, 32).AsUInt32(), odd.AsUInt32(), OddLanes),
                Avx2.Blend(even.AsUInt32(), Avx2.ShiftLeftLogical(odd, 32).AsUInt32(), OddLanes));
        }

        [MethodImpl(Hot.Inline)]
        private static void Store(Vector256<ulong> bits, float* target) =>
            (Avx.ConvertToVector256Single(Avx2.ShiftRightLogical(bits.AsUInt32(), 8).AsInt32()) * Vector256.Create(PhiloxBlock.UniformStep)).Store(target);
#endif
    }
}
