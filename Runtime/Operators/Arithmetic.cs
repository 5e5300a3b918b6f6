using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Arithmetic between tensors, whose shapes are broadcast as NumPy does, and with a number.</summary>
    public static class ArithmeticExtensions
    {
        /// <summary>a + b.</summary>
        public static GraphTensor Add(this GraphTensor a, GraphTensor b) => Broadcasting.Apply(
            "Add",
            (inputs, output, count) => new AddKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy, dy },
            a,
            b);

        /// <summary>a - b.</summary>
        public static GraphTensor Subtract(this GraphTensor a, GraphTensor b) => Broadcasting.Apply(
            "Subtract",
            (inputs, output, count) => new SubtractKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy, dy.Scale(-1f) },
            a,
            b);

        /// <summary>a * b, element by element. A constant of nothing but ones, such as the gradient of a sum, costs nothing.</summary>
        public static GraphTensor Multiply(this GraphTensor a, GraphTensor b) =>
            IsOnes(a, b) ? b
            : IsOnes(b, a) ? a
            : Broadcasting.Apply(
                "Multiply",
                (inputs, output, count) => new MultiplyKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
                (dy, self) => new[] { dy.Multiply(self.Inputs[1]), dy.Multiply(self.Inputs[0]) },
                a,
                b);

        /// <summary>a / b, element by element.</summary>
        public static GraphTensor Divide(this GraphTensor a, GraphTensor b) => Broadcasting.Apply(
            "Divide",
            (inputs, output, count) => new DivideKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, self) => new[] { dy.Divide(self.Inputs[1]), dy.Multiply(self.Output).Divide(self.Inputs[1]).Scale(-1f) },
            a,
            b);

        /// <summary>The larger of a and b, element by element. Where they are equal, the gradient flows to a.</summary>
        public static GraphTensor Maximum(this GraphTensor a, GraphTensor b) => Broadcasting.Apply(
            "Maximum",
            (inputs, output, count) => new MaximumKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, self) => Shared(dy, self.Inputs[0].GreaterOrEqual(self.Inputs[1])),
            a,
            b);

        /// <summary>The smaller of a and b, element by element. Where they are equal, the gradient flows to a.</summary>
        public static GraphTensor Minimum(this GraphTensor a, GraphTensor b) => Broadcasting.Apply(
            "Minimum",
            (inputs, output, count) => new MinimumKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, self) => Shared(dy, self.Inputs[1].GreaterOrEqual(self.Inputs[0])),
            a,
            b);

        /// <summary>a to the power of b, element by element. A negative a takes whole b only: NaN otherwise.</summary>
        public static GraphTensor Pow(this GraphTensor a, GraphTensor b) => Broadcasting.Apply(
            "Power",
            (inputs, output, count) => new PowerKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, self) => new[]
            {
                dy.Multiply(self.Inputs[1]).Multiply(self.Inputs[0].Pow(self.Inputs[1].Add(-1f))),
                dy.Multiply(self.Output).Multiply(self.Inputs[0].Log()),
            },
            a,
            b);

        /// <summary>x to the power of <paramref name="exponent"/>, element by element.</summary>
        public static GraphTensor Pow(this GraphTensor x, float exponent) => exponent switch
        {
            1f => x,
            2f => x.Square(),
            0.5f => x.Sqrt(),
            -1f => x.Reciprocal(),
            _ => x.Pow(x.Graph.Constant(exponent, new TensorShape(1))),
        };

        /// <summary><paramref name="factor"/> * x.</summary>
        public static GraphTensor Scale(this GraphTensor x, float factor) => ElementwiseOperator.Apply(
            "Scale",
            (inputs, output, count) => new ScaleKernel { X = inputs[0], Y = output, Factor = factor, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy.Scale(factor) },
            x);

        /// <summary>x + <paramref name="shift"/>.</summary>
        public static GraphTensor Add(this GraphTensor x, float shift) => x.Affine(1f, shift);

        /// <summary><paramref name="factor"/> * x + <paramref name="shift"/>.</summary>
        public static GraphTensor Affine(this GraphTensor x, float factor, float shift) => ElementwiseOperator.Apply(
            "Affine",
            (inputs, output, count) => new AffineKernel { X = inputs[0], Y = output, Factor = factor, Shift = shift, Count = count }.ToDispatch(),
            (dy, _) => new[] { dy.Scale(factor) },
            x);

        private static GraphTensor[] Shared(GraphTensor dy, GraphTensor isFirst) => new[] { dy.Mask(isFirst), dy.Mask(isFirst, inverted: true) };

        private static bool IsOnes(GraphTensor factor, GraphTensor other) => factor.UniformValue == 1f && factor.Shape == other.Shape;
    }
}
