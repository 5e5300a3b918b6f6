using System;
using System.Collections.Generic;

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

        /// <summary>Writes input <paramref name="field"/> of the given samples, one after another, as 4-byte elements.</summary>
        /// <param name="field">Index into <see cref="Inputs"/>.</param>
        /// <param name="samples">Sample numbers; they may repeat.</param>
        /// <param name="destination">Exactly samples.Length * 4 * the field's length bytes.</param>
        public abstract void GatherInput(int field, ReadOnlySpan<int> samples, Span<byte> destination);

        /// <summary>Writes target <paramref name="field"/> of the given samples; see <see cref="GatherInput"/>.</summary>
        public abstract void GatherTarget(int field, ReadOnlySpan<int> samples, Span<byte> destination);
    }
}
