using System;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>A figure for people, gathered over the batches of an epoch. Nothing is trained on it.</summary>
    public abstract class Metric
    {
        private static readonly NamedChoice<Metric> Known = new NamedChoice<Metric>("metric")
            .With(() => new Accuracy(), "accuracy", "acc")
            .With(() => new Perplexity(), "perplexity");

        /// <summary>What the figure is called in logs: <c>accuracy</c>.</summary>
        public abstract string Name { get; }

        /// <summary>The figure over everything since the last <see cref="Reset"/>; NaN when there was nothing.</summary>
        public abstract double Result { get; }

        /// <summary>The metric of that name, in Keras' spelling.</summary>
        /// <exception cref="ArgumentException">The name is unknown.</exception>
        public static implicit operator Metric(string name) => Known.Make(name);

        /// <summary>Forgets everything.</summary>
        public abstract void Reset();

        /// <summary>Takes a batch into account.</summary>
        /// <param name="predictions">What the model answered, row-major.</param>
        /// <param name="predictionShape">Its extents, batch axis first.</param>
        /// <param name="targets">What it should have answered, as 4-byte elements.</param>
        /// <param name="targetType">What one target element is.</param>
        public abstract void Update(ReadOnlySpan<float> predictions, TensorShape predictionShape, ReadOnlySpan<byte> targets, DataType targetType);
    }
}
