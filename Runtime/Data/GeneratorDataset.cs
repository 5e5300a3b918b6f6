using System;
using System.Collections.Generic;

namespace Hebb.Data
{
    /// <summary>Samples that are computed when they are gathered and kept nowhere.</summary>
    public sealed class GeneratorDataset : Dataset
    {
        private readonly SampleGenerator generate;

        /// <summary>Describes the samples.</summary>
        /// <param name="count">Number of samples, at least 1.</param>
        /// <param name="inputs">The inputs, at least one.</param>
        /// <param name="targets">The targets; they are numbered on after the inputs.</param>
        /// <param name="generate">Computes a field of a sample.</param>
        /// <exception cref="ArgumentException">There is no sample or no input.</exception>
        public GeneratorDataset(int count, IReadOnlyList<SampleField> inputs, IReadOnlyList<SampleField> targets, SampleGenerator generate)
        {
            if (count < 1 || inputs.Count == 0)
            {
                throw new ArgumentException($"A data set needs at least one sample and one input, but {count} and {inputs.Count} were given.");
            }

            Count = count;
            Inputs = inputs;
            Targets = targets;
            this.generate = generate;
        }

        /// <inheritdoc/>
        public override int Count { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Inputs { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Targets { get; }

        /// <inheritdoc/>
        public override void GatherInput(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            CheckField(field, Inputs);
            Generate(field, Inputs[field].ByteCount, samples, destination);
        }

        /// <inheritdoc/>
        public override void GatherTarget(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            CheckField(field, Targets);
            Generate(Inputs.Count + field, Targets[field].ByteCount, samples, destination);
        }

        private void Generate(int field, int size, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            for (var i = 0; i < samples.Length; i++)
            {
                generate(samples[i], field, destination.Slice(i * size, size));
            }
        }
    }
}
