using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Choice element by element.</summary>
    public static class WhereExtensions
    {
        /// <summary>
        /// <paramref name="a"/> where the condition is not 0, else <paramref name="b"/>. The shapes are broadcast as NumPy does. No gradient flows
        /// to the condition.
        /// </summary>
        public static GraphTensor Where(this GraphTensor condition, GraphTensor a, GraphTensor b)
        {
            var shape = Broadcasting.Common("Where", condition, a, b);
            return ElementwiseOperator.Apply(
                "Where",
                (inputs, output, count) => new WhereKernel { Condition = inputs[0], A = inputs[1], B = inputs[2], Y = output, Count = count }.ToDispatch(),
                (dy, self) => new[] { null, dy.Mask(self.Inputs[0]), dy.Mask(self.Inputs[0], inverted: true) },
                condition.Expand(shape),
                a.Expand(shape),
                b.Expand(shape));
        }

        /// <summary>
        /// x where the condition is not 0 (with <paramref name="inverted"/>: where it is 0), else 0, even where x is not finite.
        /// No gradient flows to the condition.
        /// </summary>
        public static GraphTensor Mask(this GraphTensor x, GraphTensor condition, bool inverted = false) => Broadcasting.Apply(
            "Mask",
            (inputs, output, count) => new MaskKernel { X = inputs[0], Condition = inputs[1], Y = output, Inverted = inverted ? 1 : 0, Count = count }.ToDispatch(),
            (dy, self) => new[] { dy.Mask(self.Inputs[1], inverted), null },
            x,
            condition);
    }
}
