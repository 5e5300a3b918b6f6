using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Arithmetic between tensors of one shape, and with a number.</summary>
    public static class ArithmeticExtensions
    {
        /// <summary>a + b.</summary>
        public static GraphTensor Add(this GraphTensor a, GraphTensor b) => ElementwiseOperator.Apply(
            "Add",
            (inputs, output, count) => new AddKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy, dy },
            a,
            b);

        /// <summary>a - b.</summary>
        public static GraphTensor Subtract(this GraphTensor a, GraphTensor b) => ElementwiseOperator.Apply(
            "Subtract",
            (inputs, output, count) => new SubtractKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy, dy.Scale(-1f) },
            a,
            b);

        /// <summary>a * b, element by element.</summary>
        public static GraphTensor Multiply(this GraphTensor a, GraphTensor b) => ElementwiseOperator.Apply(
            "Multiply",
            (inputs, output, count) => new MultiplyKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy.Multiply(b), dy.Multiply(a) },
            a,
            b);

        /// <summary>a / b, element by element.</summary>
        public static GraphTensor Divide(this GraphTensor a, GraphTensor b) => ElementwiseOperator.Apply(
            "Divide",
            (inputs, output, count) => new DivideKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, self) => new[] { dy.Divide(b), dy.Multiply(self.Output).Divide(b).Scale(-1f) },
            a,
            b);

        /// <summary><paramref name="factor"/> * x.</summary>
        public static GraphTensor Scale(this GraphTensor x, float factor) => ElementwiseOperator.Apply(
            "Scale",
            (inputs, output, count) => new ScaleKernel { X = inputs[0], Y = output, Factor = factor, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy.Scale(factor) },
            x);
    }
}
