using System;
using System.Globalization;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>A figure for people, gathered over the batches of an epoch. Nothing is trained on it.</summary>
    public abstract class Metric
    {
        private static readonly NamedChoice<Metric> Known = new NamedChoice<Metric>("metric")
            .With(() => new AbsoluteError(), "mae", "mean_absolute_error")
            .With(() => new Accuracy(), "accuracy", "acc")
            .With(() => new BinaryAccuracy(), "binary_accuracy")
            .With(() => new F1Score(), "f1")
            .With(() => new Perplexity(), "perplexity")
            .With(() => new Precision(), "precision")
            .With(() => new Recall(), "recall")
            .With(() => new SquaredError(), "mse", "mean_squared_error")
            .With(() => new TopKAccuracy(), "top_k_accuracy");

        /// <summary>What the figure is called: <c>accuracy</c>.</summary>
        public abstract string Name { get; }

        /// <summary>Which of the model's outputs, with the target of the same place, the figure is about.</summary>
        public int Output { get; set; }

        /// <summary>What the figure is called in logs: its name, with the number of the output for outputs but the first.</summary>
        public string Label => Output == 0 ? Name : string.Format(CultureInfo.InvariantCulture, "{0}_{1}", Name, Output);

        /// <summary>The figure over everything since the last <see cref="Reset"/>; NaN when there was nothing.</summary>
        public abstract double Result { get; }

        /// <summary>The metric of that name: accuracy, binary_accuracy, f1, mae, mse, perplexity, precision, recall, top_k_accuracy.</summary>
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
