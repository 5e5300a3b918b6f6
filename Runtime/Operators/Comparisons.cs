using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Comparisons between tensors: 1 where it holds, 0 where not. No gradient flows through them.</summary>
    public static class ComparisonExtensions
    {
        /// <summary>a &gt; b. The shapes are broadcast as NumPy does.</summary>
        public static GraphTensor Greater(this GraphTensor a, GraphTensor b) => Broadcasting.Apply(
            "Greater",
            (inputs, output, count) => new GreaterKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new GraphTensor?[2],
            a,
            b);

        /// <summary>a &gt;= b. The shapes are broadcast as NumPy does.</summary>
        public static GraphTensor GreaterOrEqual(this GraphTensor a, GraphTensor b) => Broadcasting.Apply(
            "GreaterOrEqual",
            (inputs, output, count) => new GreaterOrEqualKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new GraphTensor?[2],
            a,
            b);

        /// <summary>a &lt; b. The shapes are broadcast as NumPy does.</summary>
        public static GraphTensor Less(this GraphTensor a, GraphTensor b) => b.Greater(a);

        /// <summary>a &lt;= b. The shapes are broadcast as NumPy does.</summary>
        public static GraphTensor LessOrEqual(this GraphTensor a, GraphTensor b) => b.GreaterOrEqual(a);

        /// <summary>a = b. The shapes are broadcast as NumPy does.</summary>
        public static GraphTensor Equal(this GraphTensor a, GraphTensor b) => Broadcasting.Apply(
            "Equal",
            (inputs, output, count) => new EqualKernel { A = inputs[0], B = inputs[1], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new GraphTensor?[2],
            a,
            b);
    }
}
