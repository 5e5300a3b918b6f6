using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Limits for every element.</summary>
    public static class ClipExtensions
    {
        /// <summary>x kept within <paramref name="low"/> and <paramref name="high"/>. Where a limit holds, no gradient flows.</summary>
        public static GraphTensor Clip(this GraphTensor x, float low, float high) => ElementwiseOperator.Apply(
            "Clip",
            (inputs, output, count) => new ClipKernel { X = inputs[0], Y = output, Count = count, Low = low, High = high }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "ClipGradient",
                    (inputs, output, count) => new ClipGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count, Low = low, High = high }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);
    }
}
