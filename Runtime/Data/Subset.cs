using System;
using System.Collections.Generic;

namespace Hebb.Data
{
    /// <summary>Some samples of another data set, which is not copied.</summary>
    public sealed class Subset : Dataset
    {
        private const int MappedAtOnce = 256;

        private readonly int[] samples;

        /// <summary>Chooses samples by their numbers in <paramref name="source"/>; they may repeat.</summary>
        /// <exception cref="ArgumentException">There is none, or a number does not exist.</exception>
        public Subset(Dataset source, int[] samples)
        {
            if (samples.Length == 0)
            {
                throw new ArgumentException("A subset needs at least one sample.", nameof(samples));
            }

            foreach (var sample in samples)
            {
                if ((uint)sample >= (uint)source.Count)
                {
                    throw new ArgumentException($"There is no sample {sample}: the data set has {source.Count}, from 0.", nameof(samples));
                }
            }

            Source = source;
            this.samples = samples;
        }

        /// <summary>The data set the samples are of.</summary>
        public Dataset Source { get; }

        /// <summary>The number in <see cref="Source"/> of each sample.</summary>
        public ReadOnlySpan<int> Samples => samples;

        /// <inheritdoc/>
        public override int Count => samples.Length;

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Inputs => Source.Inputs;

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Targets => Source.Targets;

        /// <inheritdoc/>
        public override IReadOnlyList<string> ClassNames => Source.ClassNames;

        /// <inheritdoc/>
        public override Dataset Unaugmented => ReferenceEquals(Source.Unaugmented, Source) ? this : new Subset(Source.Unaugmented, samples);

        /// <inheritdoc/>
        public override void BeginEpoch(int epoch) => Source.BeginEpoch(epoch);

        /// <inheritdoc/>
        public override void GatherInput(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            CheckField(field, Inputs);
            var size = Inputs[field].ByteCount;
            Span<int> mapped = stackalloc int[MappedAtOnce];
            for (var done = 0; done < samples.Length; done += MappedAtOnce)
            {
                var some = Map(samples.Slice(done), mapped);
                Source.GatherInput(field, some, destination.Slice(done * size, some.Length * size));
            }
        }

        /// <inheritdoc/>
        public override void GatherTarget(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            CheckField(field, Targets);
            var size = Targets[field].ByteCount;
            Span<int> mapped = stackalloc int[MappedAtOnce];
            for (var done = 0; done < samples.Length; done += MappedAtOnce)
            {
                var some = Map(samples.Slice(done), mapped);
                Source.GatherTarget(field, some, destination.Slice(done * size, some.Length * size));
            }
        }

        private Span<int> Map(ReadOnlySpan<int> wanted, Span<int> mapped)
        {
            var count = Math.Min(wanted.Length, mapped.Length);
            for (var i = 0; i < count; i++)
            {
                mapped[i] = samples[wanted[i]];
            }

            return mapped.Slice(0, count);
        }
    }
}
