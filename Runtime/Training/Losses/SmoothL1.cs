using System;
using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Training
{
    /// <summary>Huber's loss divided by its delta, so that it approaches the absolute error for a small <c>beta</c> (Girshick 2015).</summary>
    public sealed class SmoothL1 : ElementwiseLoss
    {
        private readonly float beta;

        /// <summary>Creates the loss; from a difference of <paramref name="beta"/> on it grows in a straight line of slope 1.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is not positive.</exception>
        public SmoothL1(float beta = 1f)
        {
            this.beta = beta > 0f ? beta : throw new ArgumentOutOfRangeException(nameof(beta), $"The beta of the smooth L1 loss must be positive, but is {beta}. Use MeanAbsoluteError for 0.");
        }

        /// <inheritdoc/>
        protected override GraphTensor PerElement(GraphTensor prediction, GraphTensor target) => prediction.Subtract(target).Huber(beta).Scale(1f / beta);
    }
}
