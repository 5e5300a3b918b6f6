using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Training
{
    /// <summary>A loss whose value for a sample is the mean over the sample's numbers, each compared with its own target.</summary>
    public abstract class ElementwiseLoss : Loss
    {
        /// <inheritdoc/>
        public sealed override GraphTensor PerRow(GraphTensor prediction, GraphTensor target) =>
            PerElement(prediction, target.ToFloat().Reshape(prediction.Shape)).Flatten().Mean(1);

        /// <summary>Adds the operators that compute the loss of every number.</summary>
        /// <param name="prediction">What the model answers, (N, ...).</param>
        /// <param name="target">What it should answer, float32 of the same shape.</param>
        protected abstract GraphTensor PerElement(GraphTensor prediction, GraphTensor target);
    }
}
