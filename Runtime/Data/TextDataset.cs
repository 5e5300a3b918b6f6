using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>
    /// Windows of a sequence of tokens, to learn what comes next: input <c>tokens</c> is int32 of shape (length), target <c>next</c>
    /// is the same window one token later.
    /// </summary>
    public sealed class TextDataset : Dataset
    {
        private readonly int[] tokens;
        private readonly int length;
        private readonly int stride;

        /// <summary>Cuts windows out of <paramref name="tokens"/>, which are not copied.</summary>
        /// <param name="tokens">At least <paramref name="length"/> + 1 tokens.</param>
        /// <param name="length">Tokens per window, at least 1.</param>
        /// <param name="stride">Tokens from the start of one window to the next, at least 1.</param>
        /// <exception cref="ArgumentException">A number is below 1, or there are too few tokens.</exception>
        public TextDataset(int[] tokens, int length, int stride)
        {
            if (length < 1 || stride < 1)
            {
                throw new ArgumentException($"The length and the stride of the windows must be at least 1, but they are {length} and {stride}.");
            }

            if (tokens.Length <= length)
            {
                throw new ArgumentException($"The text has {tokens.Length} tokens; at least {length + 1L} are needed for windows of {length}.", nameof(tokens));
            }

            this.tokens = tokens;
            this.length = length;
            this.stride = stride;
            Inputs = new[] { new SampleField("tokens", new TensorShape(length), DataType.Int32) };
            Targets = new[] { new SampleField("next", new TensorShape(length), DataType.Int32) };
        }

        /// <inheritdoc/>
        public override int Count => 1 + ((tokens.Length - 1 - length) / stride);

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Inputs { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Targets { get; }

        /// <inheritdoc/>
        public override void GatherInput(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            CheckField(field, Inputs);
            Gather(0, samples, destination);
        }

        /// <inheritdoc/>
        public override void GatherTarget(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            CheckField(field, Targets);
            Gather(1, samples, destination);
        }

        private void Gather(int offset, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            var windows = MemoryMarshal.Cast<byte, int>(destination);
            for (var i = 0; i < samples.Length; i++)
            {
                tokens.AsSpan((samples[i] * stride) + offset, length).CopyTo(windows.Slice(i * length));
            }
        }
    }
}
