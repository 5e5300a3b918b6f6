using Hebb.Graphs;

namespace Hebb.Operators
{
    /// <summary>Gradients of activations that are the upstream gradient times a function of the activation's output.</summary>
    internal static class ActivationGradient
    {
        /// <summary>
        /// Applies the gradient kernel to <paramref name="y"/> and <paramref name="dy"/>. Where all that flows back comes through MaxPool2D, the
        /// gradient is taken of the largest values before it is spread over the windows: the same numbers from fewer elements, and
        /// <paramref name="y"/> itself need not be kept.
        /// </summary>
        public static GraphTensor Apply(string name, ElementwiseKernel kernel, GraphTensor y, GraphTensor dy) =>
            dy.Producer is MaxPool2DGradientOperator pool && ReferenceEquals(pool.Pool.Inputs[0], y)
                ? new MaxPool2DGradientOperator(ElementwiseOperator.Apply(name, kernel, null, pool.Pool.Output, pool.Inputs[0]), pool.Pool).Output
                : ElementwiseOperator.Apply(name, kernel, null, y, dy);
    }
}
