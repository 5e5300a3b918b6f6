using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Training
{
    /// <summary>The mean of (prediction - target)^2 over all values of a sample.</summary>
    public sealed class MeanSquaredError : Loss
    {
        /// <inheritdoc/>
        public override GraphTensor PerRow(GraphTensor prediction, GraphTensor target) =>
            prediction.Flatten().SquaredError(target.Flatten());
    }
}
