using System;
using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Training
{
    /// <summary>Measures how far a prediction is from its target. Smaller is better.</summary>
    public abstract class Loss
    {
        private static readonly NamedChoice<Loss> Known = new NamedChoice<Loss>("loss")
            .With(() => new CategoricalCrossentropy(), "categorical_crossentropy", "sparse_categorical_crossentropy")
            .With(() => new MeanSquaredError(), "mean_squared_error", "mse");

        /// <summary>The loss of that name, in Keras' spelling.</summary>
        /// <exception cref="ArgumentException">The name is unknown.</exception>
        public static implicit operator Loss(string name) => Known.Make(name);

        /// <summary>Adds the operators that compute the loss of every row; the trained loss is their (weighted) mean.</summary>
        /// <param name="prediction">What the model answers, (N, ...).</param>
        /// <param name="target">What it should answer: float32 of the prediction's shape, or int32 labels for a classification loss.</param>
        /// <returns>One number per sample or per row, float32.</returns>
        public abstract GraphTensor PerRow(GraphTensor prediction, GraphTensor target);

        /// <summary>The mean of <see cref="PerRow"/>, as one number.</summary>
        public GraphTensor Mean(GraphTensor prediction, GraphTensor target) => PerRow(prediction, target).Mean();
    }
}
