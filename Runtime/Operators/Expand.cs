using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Repetition to a larger shape.</summary>
    public static class ExpandExtensions
    {
        /// <summary>
        /// <paramref name="x"/> repeated to <paramref name="shape"/>: the shapes are aligned at their last axes, and extents of 1 and
        /// missing axes are repeated.
        /// </summary>
        /// <exception cref="ArgumentException">An extent other than 1 would have to change.</exception>
        public static GraphTensor Expand(this GraphTensor x, TensorShape shape)
        {
            if (x.Shape == shape)
            {
                return x;
            }

            if (x.Shape.Length == shape.Length)
            {
                return x.Reshape(shape);
            }

            return x.UniformValue is { } value ? x.Graph.Constant(value, shape) : new ExpandOperator(x, shape).Output;
        }
    }

    internal sealed class ExpandOperator : StridedReadOperator
    {
        public ExpandOperator(GraphTensor x, TensorShape shape)
            : base("Expand", x, shape, Strides(x, shape))
        {
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { upstream[0]!.SumTo(Inputs[0].Shape) };

        private static int[] Strides(GraphTensor x, TensorShape shape)
        {
            var missing = shape.Rank - x.Shape.Rank;
            var own = StridedLayout.Strides(x.Shape);
            if (missing < 0 || own.Where((_, axis) => x.Shape[axis] != 1 && x.Shape[axis] != shape[axis + missing]).Any())
            {
                throw new ArgumentException($"'{x.Name}' {x.Shape} cannot be repeated to the shape {shape}: from the last axis on, extents must be equal or 1.");
            }

            return Enumerable.Range(0, shape.Rank).Select(axis => axis < missing || x.Shape[axis - missing] == 1 ? 0 : own[axis - missing]).ToArray();
        }
    }
}
