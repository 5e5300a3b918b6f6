using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Training
{
    /// <summary>The mean of |prediction - target| over all values of a sample: outliers count no more than their distance.</summary>
    public sealed class MeanAbsoluteError : ElementwiseLoss
    {
        /// <inheritdoc/>
        protected override GraphTensor PerElement(GraphTensor prediction, GraphTensor target) => prediction.Subtract(target).Abs();
    }
}
