using System;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>NumPy's rule for tensors of different shapes: shapes are aligned at their last axes, and extents of 1 are repeated.</summary>
    internal static class Broadcasting
    {
        /// <summary>An elementwise operator of two tensors, each repeated to their common shape.</summary>
        /// <exception cref="ArgumentException">They have no common shape.</exception>
        public static GraphTensor Apply(string name, ElementwiseKernel kernel, ElementwiseGradient gradient, GraphTensor a, GraphTensor b)
        {
            var shape = Common(name, a, b);
            return ElementwiseOperator.Apply(name, kernel, gradient, a.Expand(shape), b.Expand(shape));
        }

        /// <summary>The shape that all tensors can be repeated to.</summary>
        /// <exception cref="ArgumentException">There is none.</exception>
        public static TensorShape Common(string name, params GraphTensor[] tensors)
        {
            var extents = new int[tensors.Max(tensor => tensor.Shape.Rank)];
            for (var axis = 1; axis <= extents.Length; axis++)
            {
                var present = tensors.Where(tensor => tensor.Shape.Rank >= axis).Select(tensor => tensor.Shape[-axis]).Where(extent => extent != 1).Distinct().ToList();
                if (present.Count > 1)
                {
                    throw new ArgumentException($"{name} cannot combine {string.Join(" and ", tensors.Select(tensor => $"'{tensor.Name}' {tensor.Shape}"))}: along axis -{axis} the extents must be equal or 1.");
                }

                extents[extents.Length - axis] = present.Count == 0 ? 1 : present[0];
            }

            return new TensorShape(extents);
        }

        /// <summary>Sums over the axes along which <paramref name="shape"/> was repeated: the gradient of a repetition.</summary>
        public static GraphTensor SumTo(this GraphTensor x, TensorShape shape)
        {
            var missing = x.Shape.Rank - shape.Rank;
            var sum = x;
            for (var axis = x.Shape.Rank - 1; axis >= 0; axis--)
            {
                var last = axis;
                while (axis >= 0 && IsRepeated(axis))
                {
                    axis--;
                }

                if (axis < last)
                {
                    sum = sum.Reshape(new TensorShape(x.Shape.Product(0, axis + 1), x.Shape.Product(axis + 1, last + 1), sum.Shape.Length / x.Shape.Product(0, last + 1))).Sum(1);
                }
            }

            return sum.Reshape(shape);

            bool IsRepeated(int axis) => axis < missing || (shape[axis - missing] == 1 && x.Shape[axis] > 1);
        }
    }
}
