using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Training
{
    /// <summary>-x[label], where x are logarithms of probabilities, such as a log-softmax gives. Targets are integer labels.</summary>
    public sealed class NegativeLogLikelihood : LabelLoss
    {
        /// <summary>Creates the loss.</summary>
        /// <param name="classWeights">What a row of each class counts for; null for equal shares.</param>
        /// <param name="ignoredLabel">Rows with this label count for nothing; null to count all.</param>
        /// <param name="axis">The axis of the prediction that the classes lie along.</param>
        public NegativeLogLikelihood(IEnumerable<float>? classWeights = null, int? ignoredLabel = null, int axis = -1)
            : base(classWeights, ignoredLabel, axis)
        {
        }

        /// <inheritdoc/>
        public override GraphTensor PerRow(GraphTensor prediction, GraphTensor target)
        {
            var logarithms = ClassesLast(prediction);
            var losses = target.OneHot(logarithms.Shape[-1]).Reshape(logarithms.Shape).Multiply(logarithms).Sum(-1).Negate();
            return Weights(prediction, target) is { } weights ? losses.Multiply(weights.Reshape(losses.Shape)) : losses;
        }
    }
}
