using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Functions of one number, applied to every element.</summary>
    public static class PointwiseExtensions
    {
        /// <summary>e to the power of x.</summary>
        public static GraphTensor Exp(this GraphTensor x) => ElementwiseOperator.Apply(
            "Exp",
            (inputs, output, count) => new ExpKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, self) => new[] { dy.Multiply(self.Output) },
            x);

        /// <summary>The natural logarithm of x; x must be positive.</summary>
        public static GraphTensor Log(this GraphTensor x) => ElementwiseOperator.Apply(
            "Log",
            (inputs, output, count) => new LogKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy.Divide(x) },
            x);

        /// <summary>The square root of x; x must not be negative, and not zero where a gradient is wanted.</summary>
        public static GraphTensor Sqrt(this GraphTensor x) => ElementwiseOperator.Apply(
            "Sqrt",
            (inputs, output, count) => new SqrtKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, self) => new[] { dy.Divide(self.Output).Scale(0.5f) },
            x);

        /// <summary>x * x.</summary>
        public static GraphTensor Square(this GraphTensor x) => ElementwiseOperator.Apply(
            "Square",
            (inputs, output, count) => new SquareKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy.Multiply(x).Scale(2f) },
            x);

        /// <summary>-x.</summary>
        public static GraphTensor Negate(this GraphTensor x) => x.Scale(-1f);

        /// <summary>1 / x; x must not be zero.</summary>
        public static GraphTensor Reciprocal(this GraphTensor x) => ElementwiseOperator.Apply(
            "Reciprocal",
            (inputs, output, count) => new ReciprocalKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, self) => new[] { dy.Multiply(self.Output.Square()).Scale(-1f) },
            x);

        /// <summary>The magnitude of x; the gradient at 0 is 0.</summary>
        public static GraphTensor Abs(this GraphTensor x) => ElementwiseOperator.Apply(
            "Abs",
            (inputs, output, count) => new AbsKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "AbsGradient",
                    (inputs, output, count) => new AbsGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);
    }
}
