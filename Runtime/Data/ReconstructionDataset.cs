using System;
using System.Collections.Generic;

namespace Hebb.Data
{
    /// <summary>The samples of another data set, each its own target: what an autoencoder learns from.</summary>
    public sealed class ReconstructionDataset : Dataset
    {
        private readonly Dataset samples;

        /// <summary>Wraps <paramref name="samples"/>; their own targets are not used.</summary>
        public ReconstructionDataset(Dataset samples)
        {
            this.samples = samples;
        }

        /// <inheritdoc/>
        public override int Count => samples.Count;

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Inputs => samples.Inputs;

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Targets => samples.Inputs;

        /// <inheritdoc/>
        public override void BeginEpoch(int epoch) => samples.BeginEpoch(epoch);

        /// <inheritdoc/>
        public override void GatherInput(int field, ReadOnlySpan<int> samples, Span<byte> destination) =>
            this.samples.GatherInput(field, samples, destination);

        /// <inheritdoc/>
        public override void GatherTarget(int field, ReadOnlySpan<int> samples, Span<byte> destination) =>
            this.samples.GatherInput(field, samples, destination);
    }
}
