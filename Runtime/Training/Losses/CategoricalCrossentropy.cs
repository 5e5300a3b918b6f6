using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Training
{
    /// <summary>
    /// Cross-entropy over classes: -sum of t[c] * log p[c] along the last axis. Targets are integer labels or one-hot
    /// (or any) probabilities; both work under either of Keras' two names. After a softmax the two are computed in one step
    /// from the scores, so that small probabilities do not underflow.
    /// </summary>
    public sealed class CategoricalCrossentropy : Loss
    {
        private readonly bool fromLogits;

        /// <summary>Creates the loss; with <paramref name="fromLogits"/> the prediction is taken as scores before softmax.</summary>
        public CategoricalCrossentropy(bool fromLogits = false)
        {
            this.fromLogits = fromLogits;
        }

        /// <inheritdoc/>
        public override GraphTensor PerRow(GraphTensor prediction, GraphTensor target)
        {
            var logits = fromLogits ? prediction
                : prediction.Producer is SoftmaxOperator softmax ? softmax.Inputs[0]
                : prediction.Log();
            return logits.SoftmaxCrossEntropy(target);
        }
    }
}
