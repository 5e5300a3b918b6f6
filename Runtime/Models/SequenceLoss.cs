using System;
using System.Runtime.InteropServices;

namespace Hebb.Models
{
    /// <summary>
    /// Reads a sequence of tokens as one, states carried along, and measures how surprised a model is by what comes next.
    /// </summary>
    public static class SequenceLoss
    {
        private const float SmallestProbability = 1e-30f;

        /// <summary>The mean of -ln p(next token), in nats per token.</summary>
        /// <param name="model">A built model of tokens (T) that answers with a probability for every token, (T, V).</param>
        /// <param name="tokens">At least two tokens.</param>
        /// <param name="streams">
        /// Into how many stretches of one length the sequence is cut, each read from zero states. The last tokens, fewer than this, may be left over.
        /// </param>
        /// <exception cref="ArgumentException">There are fewer than two tokens, or no streams.</exception>
        public static double Measure(Model model, ReadOnlySpan<int> tokens, int streams)
        {
            if (tokens.Length < 2 || streams < 1)
            {
                throw new ArgumentException($"At least 2 tokens and 1 stream are needed, but there are {tokens.Length} and {streams}.");
            }

            streams = Math.Min(streams, tokens.Length - 1);
            var length = (tokens.Length - 1) / streams;
            using var stepper = new SequenceStepper(model, streams);
            var classes = stepper.OutputShape[-1];
            double sum = 0;
            for (var step = 0; step < length; step++)
            {
                var input = MemoryMarshal.Cast<byte, int>(stepper.Input);
                for (var stream = 0; stream < streams; stream++)
                {
                    input[stream] = tokens[(stream * length) + step];
                }

                var probabilities = stepper.Step();
                for (var stream = 0; stream < streams; stream++)
                {
                    var next = tokens[(stream * length) + step + 1];
                    sum -= Math.Log(Math.Max(probabilities[(stream * classes) + next], SmallestProbability));
                }
            }

            return sum / ((double)streams * length);
        }
    }
}
