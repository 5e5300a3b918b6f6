using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>
    /// Cross-entropy of yes-or-no questions: -t ln p - (1 - t) ln(1 - p), the mean over all questions of a sample. Targets are numbers in [0, 1] or
    /// integers 0 and 1. After a sigmoid the two are computed in one step from the scores, so that probabilities do not round to 0 or 1.
    /// </summary>
    public sealed class BinaryCrossentropy : ElementwiseLoss
    {
        private readonly bool fromLogits;
        private readonly float[]? positiveWeights;

        /// <summary>Creates the loss.</summary>
        /// <param name="fromLogits">Whether the prediction is scores before the sigmoid.</param>
        /// <param name="positiveWeights">What the loss of positive targets is multiplied by: one number, or one per place of the last axis; null for 1. Helps where yes is rare. Needs scores.</param>
        public BinaryCrossentropy(bool fromLogits = false, IEnumerable<float>? positiveWeights = null)
        {
            this.fromLogits = fromLogits;
            this.positiveWeights = positiveWeights?.ToArray();
        }

        /// <inheritdoc/>
        protected override GraphTensor PerElement(GraphTensor prediction, GraphTensor target)
        {
            var logits = fromLogits ? prediction : prediction.Producer is ElementwiseOperator { Name: ActivationExtensions.SigmoidName } sigmoid ? sigmoid.Inputs[0] : null;
            if (logits is { })
            {
                var weights = positiveWeights is null ? null : prediction.Graph.Constant(new Tensor(new TensorShape(positiveWeights.Length), positiveWeights), "positive_weights");
                return logits.SigmoidCrossEntropy(target, weights);
            }

            return positiveWeights is null
                ? prediction.BinaryCrossEntropy(target)
                : throw new System.ArgumentException($"BinaryCrossentropy weighs positive targets from scores only, but '{prediction.Name}' comes from no sigmoid. End the model with a sigmoid, or give scores and fromLogits: true.");
        }
    }
}
