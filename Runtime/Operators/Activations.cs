using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Activation functions. Their gradients are computed from the output, so that the input need not be kept.</summary>
    public static class ActivationExtensions
    {
        /// <summary>max(x, 0); the gradient at 0 is 0.</summary>
        public static GraphTensor Relu(this GraphTensor x) => ElementwiseOperator.Apply(
            ReluName,
            (inputs, output, count) => new ReluKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, self) => new[]
            {
                ActivationGradient.Apply(
                    "ReluGradient",
                    (inputs, output, count) => new ReluGradientKernel { Y = inputs[0], Dy = inputs[1], Dx = output, Count = count }.ToDispatch(),
                    self.Output,
                    dy),
            },
            x);

        /// <summary>1 / (1 + e^-x).</summary>
        public static GraphTensor Sigmoid(this GraphTensor x) => ElementwiseOperator.Apply(
            SigmoidName,
            (inputs, output, count) => new SigmoidKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, self) => new[]
            {
                ActivationGradient.Apply(
                    "SigmoidGradient",
                    (inputs, output, count) => new SigmoidGradientKernel { Y = inputs[0], Dy = inputs[1], Dx = output, Count = count }.ToDispatch(),
                    self.Output,
                    dy),
            },
            x);

        /// <summary>The hyperbolic tangent.</summary>
        public static GraphTensor Tanh(this GraphTensor x) => ElementwiseOperator.Apply(
            TanhName,
            (inputs, output, count) => new TanhKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, self) => new[]
            {
                ActivationGradient.Apply(
                    "TanhGradient",
                    (inputs, output, count) => new TanhGradientKernel { Y = inputs[0], Dy = inputs[1], Dx = output, Count = count }.ToDispatch(),
                    self.Output,
                    dy),
            },
            x);

        internal const string ReluName = "Relu";
        internal const string SigmoidName = "Sigmoid";
        internal const string TanhName = "Tanh";
    }
}
