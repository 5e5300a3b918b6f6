using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>Measures how far a prediction is from its target. Smaller is better.</summary>
    public abstract class Loss
    {
        // Keeps the mean finite where no row counts.
        private const float SmallestWeight = 1e-12f;

        private static readonly NamedChoice<Loss> Known = new NamedChoice<Loss>("loss")
            .With(() => new BinaryCrossentropy(), "binary_crossentropy")
            .With(() => new CategoricalCrossentropy(), "categorical_crossentropy", "sparse_categorical_crossentropy")
            .With(() => new CosineSimilarity(), "cosine_similarity")
            .With(() => new Huber(), "huber")
            .With(() => new KullbackLeiblerDivergence(), "kl_divergence", "kullback_leibler_divergence")
            .With(() => new MeanAbsoluteError(), "mean_absolute_error", "mae")
            .With(() => new MeanSquaredError(), "mean_squared_error", "mse")
            .With(() => new NegativeLogLikelihood(), "negative_log_likelihood", "nll")
            .With(() => new SmoothL1(), "smooth_l1");

        /// <summary>The loss of that name, in Keras' spelling.</summary>
        /// <exception cref="ArgumentException">The name is unknown.</exception>
        public static implicit operator Loss(string name) => Known.Make(name);

        /// <summary>Adds the operators that compute the loss of every row, times the row's <see cref="Weights"/>.</summary>
        /// <param name="prediction">What the model answers, (N, ...).</param>
        /// <param name="target">What it should answer: float32 of the prediction's shape, or int32 labels for a classification loss.</param>
        /// <returns>One number per sample or per row, float32.</returns>
        public abstract GraphTensor PerRow(GraphTensor prediction, GraphTensor target);

        /// <summary>
        /// The mean of <see cref="PerRow"/> weighted by <see cref="Weights"/> and by <paramref name="sampleWeights"/>, as one number: the sum of
        /// weighted losses divided by the sum of weights, so that weights change what counts and not how large the steps are.
        /// </summary>
        /// <param name="prediction">What the model answers, (N, ...).</param>
        /// <param name="target">What it should answer.</param>
        /// <param name="sampleWeights">What each sample counts for, (N), or each row, as many as <see cref="PerRow"/> answers; null for equal shares.</param>
        public GraphTensor Mean(GraphTensor prediction, GraphTensor target, GraphTensor? sampleWeights = null)
        {
            var losses = PerRow(prediction, target);
            var weights = Weights(prediction, target);
            if (weights is null && sampleWeights is null)
            {
                return losses.Mean();
            }

            if (sampleWeights is null)
            {
                return Share(losses, weights!.Reshape(losses.Shape));
            }

            var samples = ForRows(sampleWeights, losses.Shape);
            return Share(losses.Multiply(samples), weights is null ? samples : weights.Reshape(losses.Shape).Multiply(samples));
        }

        /// <summary>The sum of <see cref="PerRow"/>, as one number.</summary>
        public GraphTensor Sum(GraphTensor prediction, GraphTensor target) => PerRow(prediction, target).Sum();

        /// <summary>What every row counts for in the mean, as many numbers as there are rows; null for equal shares.</summary>
        protected virtual GraphTensor? Weights(GraphTensor prediction, GraphTensor target) => null;

        /// <summary>The weights with one number per row: those of samples are repeated for all rows of the sample.</summary>
        private static GraphTensor ForRows(GraphTensor weights, TensorShape rows) => weights.Shape.Length == rows.Length
            ? weights.Reshape(rows)
            : weights.Reshape(new TensorShape(rows[0], 1)).Expand(new TensorShape(rows[0], rows.Length / rows[0])).Reshape(rows);

        private static GraphTensor Share(GraphTensor losses, GraphTensor weights) =>
            losses.Sum().Divide(weights.Sum().Clip(SmallestWeight, float.MaxValue));
    }
}
