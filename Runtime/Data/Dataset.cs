using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>
    /// Samples that are found by number. A data set keeps its samples in the form they came in (bytes for images) and turns
    /// them into numbers only when they are gathered into a batch. Gathering may be called from another thread than the one that trains.
    /// </summary>
    public abstract class Dataset
    {
        /// <summary>Number of samples.</summary>
        public abstract int Count { get; }

        /// <summary>What goes into the model, in the order of its inputs.</summary>
        public abstract IReadOnlyList<SampleField> Inputs { get; }

        /// <summary>What the model should answer, in the order of its outputs; empty for data without targets.</summary>
        public abstract IReadOnlyList<SampleField> Targets { get; }

        /// <summary>Names of the classes in label order; empty where the target is no class.</summary>
        public virtual IReadOnlyList<string> ClassNames => Array.Empty<string>();

        /// <summary>The same samples as they are judged by: without random changes. This data set itself unless it makes such changes.</summary>
        public virtual Dataset Unaugmented => this;

        /// <summary>Told before the samples of an epoch are gathered; matters only to data sets that show their samples differently each time.</summary>
        /// <param name="epoch">Number of the epoch.</param>
        public virtual void BeginEpoch(int epoch)
        {
        }

        /// <summary>Writes input <paramref name="field"/> of the given samples, one after another, as 4-byte elements.</summary>
        /// <param name="field">Index into <see cref="Inputs"/>.</param>
        /// <param name="samples">Sample numbers; they may repeat.</param>
        /// <param name="destination">Exactly samples.Length * 4 * the field's length bytes.</param>
        public abstract void GatherInput(int field, ReadOnlySpan<int> samples, Span<byte> destination);

        /// <summary>Writes target <paramref name="field"/> of the given samples; see <see cref="GatherInput"/>.</summary>
        public abstract void GatherTarget(int field, ReadOnlySpan<int> samples, Span<byte> destination);

        /// <summary>The first <paramref name="count"/> samples, or all where there are fewer.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
        public Subset Take(int count) => new Subset(this, SampleSelection.First(Math.Min(count, Count)));

        /// <summary>Parts the samples at random: <paramref name="fraction"/> of them, rounded, are held out as the test part, <see cref="Unaugmented"/>.</summary>
        /// <param name="fraction">Above 0 and below 1.</param>
        /// <param name="seed">The same seed gives the same parts.</param>
        /// <exception cref="ArgumentException">The fraction is out of its range, or leaves a part without samples.</exception>
        public DataSplit<Subset> Split(double fraction, ulong seed) => Part(SampleSelection.Random(Count, fraction, seed));

        /// <summary>Parts the samples at random like <see cref="Split"/>, but every class by itself, so that both parts have its share.</summary>
        /// <exception cref="ArgumentException">See <see cref="Split"/>.</exception>
        /// <exception cref="InvalidOperationException">The first target is no class label.</exception>
        public DataSplit<Subset> SplitByClass(double fraction, ulong seed) => Part(SampleSelection.Stratified(ReadLabels(), fraction, seed));

        /// <summary>The class of every sample, from the first target.</summary>
        /// <exception cref="InvalidOperationException">The first target is no class label: one integer per sample.</exception>
        public int[] ReadLabels()
        {
            if (Targets.Count == 0 || Targets[0].Type != DataType.Int32 || Targets[0].Shape.Length != 1)
            {
                throw new InvalidOperationException("This data set has no class labels: its first target is not one integer per sample.");
            }

            var labels = new int[Count];
            GatherTarget(0, SampleSelection.First(Count), MemoryMarshal.AsBytes(labels.AsSpan()));
            return labels;
        }

        /// <summary>Refuses a field number that does not exist.</summary>
        private protected static void CheckField(int field, IReadOnlyList<SampleField> fields)
        {
            if ((uint)field >= (uint)fields.Count)
            {
                throw new ArgumentOutOfRangeException(nameof(field), field, $"There are {fields.Count} such fields.");
            }
        }

        private DataSplit<Subset> Part((int[] Train, int[] Test) samples) =>
            new DataSplit<Subset>(new Subset(this, samples.Train), new Subset(Unaugmented, samples.Test));
    }
}
