using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>
    /// Cross-entropy over classes: -sum of t[c] * log p[c]. Targets are integer labels or one-hot (or any) probabilities; both work under either of
    /// Keras' two names. After a softmax the two are computed in one step from the scores, so that small probabilities do not underflow.
    /// </summary>
    public sealed class CategoricalCrossentropy : LabelLoss
    {
        private readonly bool fromLogits;
        private readonly float labelSmoothing;

        /// <summary>Creates the loss.</summary>
        /// <param name="fromLogits">Whether the prediction is scores before softmax.</param>
        /// <param name="labelSmoothing">The share of each target, in [0, 1), that is spread over all classes (Szegedy et al. 2016, section 7): against overconfidence.</param>
        /// <param name="classWeights">What each class counts for; null for equal shares. For probabilities as targets each class's term is multiplied by its weight.</param>
        /// <param name="ignoredLabel">Rows with this label count for nothing; null to count all.</param>
        /// <param name="axis">The axis of the prediction that the classes lie along.</param>
        /// <exception cref="ArgumentOutOfRangeException">The smoothing is out of its range.</exception>
        public CategoricalCrossentropy(bool fromLogits = false, float labelSmoothing = 0f, IEnumerable<float>? classWeights = null, int? ignoredLabel = null, int axis = -1)
            : base(classWeights, ignoredLabel, axis)
        {
            this.fromLogits = fromLogits;
            this.labelSmoothing = labelSmoothing >= 0f && labelSmoothing < 1f
                ? labelSmoothing
                : throw new ArgumentOutOfRangeException(nameof(labelSmoothing), $"Label smoothing is a share in [0, 1), but {labelSmoothing} was given. Try 0.1.");
        }

        /// <inheritdoc/>
        public override GraphTensor PerRow(GraphTensor prediction, GraphTensor target)
        {
            var logits = ClassesLast(
                fromLogits ? prediction
                : prediction.Producer is SoftmaxOperator softmax ? softmax.Inputs[0]
                : prediction.Log());
            if (target.Type != DataType.Int32)
            {
                return logits.SoftmaxCrossEntropy(Weighted(Smoothed(ClassesLast(target))));
            }

            if (labelSmoothing == 0f)
            {
                var losses = logits.SoftmaxCrossEntropy(target);
                return Weights(prediction, target) is { } weights ? losses.Multiply(weights.Reshape(losses.Shape)) : losses;
            }

            var smooth = logits.SoftmaxCrossEntropy(Weighted(Smoothed(target.OneHot(logits.Shape[-1]).Reshape(logits.Shape))));
            return Counted(prediction, target) is { } counted ? smooth.Multiply(counted.Reshape(smooth.Shape)) : smooth;
        }

        private GraphTensor Smoothed(GraphTensor target) => labelSmoothing == 0f ? target : target.Affine(1f - labelSmoothing, labelSmoothing / target.Shape[-1]);

        private GraphTensor Weighted(GraphTensor target) => ClassWeights is null
            ? target
            : target.Multiply(target.Graph.Constant(new Tensor(new TensorShape(ClassWeights.Count), ClassWeights.ToArray()), "class_weights"));
    }
}
