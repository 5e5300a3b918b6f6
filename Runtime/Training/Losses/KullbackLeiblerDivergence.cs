using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Training
{
    /// <summary>
    /// The divergence of predicted from true probabilities along the last axis: the sum of t (ln t - ln p) (Kullback and Leibler 1951). After a softmax
    /// the logarithm is computed from the scores.
    /// </summary>
    public sealed class KullbackLeiblerDivergence : Loss
    {
        private readonly bool fromLogarithms;

        /// <summary>Creates the loss; with <paramref name="fromLogarithms"/> the prediction is logarithms of probabilities already.</summary>
        public KullbackLeiblerDivergence(bool fromLogarithms = false)
        {
            this.fromLogarithms = fromLogarithms;
        }

        /// <inheritdoc/>
        public override GraphTensor PerRow(GraphTensor prediction, GraphTensor target)
        {
            var logarithms = fromLogarithms ? prediction
                : prediction.Producer is SoftmaxOperator softmax ? softmax.Inputs[0].LogSoftmax()
                : prediction.Log();
            return logarithms.KullbackLeibler(target).Sum(-1);
        }
    }
}
