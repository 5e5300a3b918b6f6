using System;

namespace Hebb.Graphs
{
    /// <summary>
    /// The words that steer all random operators of a run. Same seed, step and stream: same bits, on every device
    /// (Philox4x32-10, Salmon et al. 2011).
    /// </summary>
    public static class RandomState
    {
        /// <summary>Number of 4-byte words.</summary>
        public const int Length = 8;

        /// <summary>Writes the words for one run.</summary>
        /// <param name="words">At least <see cref="Length"/> words.</param>
        /// <param name="seed">The seed of the whole training run.</param>
        /// <param name="step">The number of the run; every run draws different numbers.</param>
        public static void Write(Span<int> words, ulong seed, long step)
        {
            words.Slice(0, Length).Clear();
            words[4] = unchecked((int)step);
            words[5] = unchecked((int)seed);
            words[6] = unchecked((int)(seed >> 32));
        }
    }
}
