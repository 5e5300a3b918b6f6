using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Element by element distances between predictions and targets. No gradient flows to the target.</summary>
    public static class DivergenceExtensions
    {
        /// <summary>Huber's function of a difference: d^2 / 2 where |d| is below <paramref name="delta"/>, else delta * (|d| - delta / 2) (Huber 1964).</summary>
        public static GraphTensor Huber(this GraphTensor difference, float delta = 1f) => ElementwiseOperator.Apply(
            "Huber",
            (inputs, output, count) => new HuberKernel { Difference = inputs[0], Y = output, Delta = delta, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy.Multiply(difference.Clip(-delta, delta)) },
            difference);

        /// <summary>-t ln p - (1 - t) ln(1 - p) for probabilities p and targets t in [0, 1]; logarithms below -100 count as -100.</summary>
        public static GraphTensor BinaryCrossEntropy(this GraphTensor probability, GraphTensor target) => ElementwiseOperator.Apply(
            "BinaryCrossEntropy",
            (inputs, output, count) => new BinaryCrossEntropyKernel { Probability = inputs[0], Target = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "BinaryCrossEntropyGradient",
                    (inputs, output, count) => new BinaryCrossEntropyGradientKernel { Probability = inputs[0], Target = inputs[1], Dy = inputs[2], Dprobability = output, Count = count }.ToDispatch(),
                    null,
                    probability,
                    target,
                    dy),
                null,
            },
            probability,
            target);

        /// <summary>t (ln t - x) for logarithms x of probabilities and true probabilities t; 0 where t is 0 (Kullback and Leibler 1951).</summary>
        public static GraphTensor KullbackLeibler(this GraphTensor logarithm, GraphTensor target) => ElementwiseOperator.Apply(
            "KullbackLeibler",
            (inputs, output, count) => new KullbackLeiblerKernel { Logarithm = inputs[0], Target = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy.Multiply(target).Scale(-1f), null },
            logarithm,
            target);
    }
}
