using System;
using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Training
{
    /// <summary>Squared error for small differences and absolute error for large ones (Huber 1964).</summary>
    public sealed class Huber : ElementwiseLoss
    {
        private readonly float delta;

        /// <summary>Creates the loss; from a difference of <paramref name="delta"/> on it grows in a straight line.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is not positive.</exception>
        public Huber(float delta = 1f)
        {
            this.delta = delta > 0f ? delta : throw new ArgumentOutOfRangeException(nameof(delta), $"The delta of Huber's loss must be positive, but is {delta}. Try 1.");
        }

        /// <inheritdoc/>
        protected override GraphTensor PerElement(GraphTensor prediction, GraphTensor target) => prediction.Subtract(target).Huber(delta);
    }
}
