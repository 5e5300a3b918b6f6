using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Puts the axes of a tensor into another order.</summary>
    public static class PermuteExtensions
    {
        /// <summary>
        /// A tensor whose axis i is axis <paramref name="order"/>[i] of <paramref name="x"/>: (N, C, H, W) in the order 0, 2, 3, 1 becomes (N, H, W, C).
        /// </summary>
        /// <exception cref="ArgumentException">The order does not name every axis once, or moves more than six axes or runs of axes independently.</exception>
        public static GraphTensor Permute(this GraphTensor x, params int[] order)
        {
            if (!order.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, x.Shape.Rank)))
            {
                throw new ArgumentException($"Permute was given the order ({string.Join(", ", order)}) for '{x.Name}' {x.Shape}; it must name each of the axes 0 to {x.Shape.Rank - 1} once.");
            }

            return new PermuteOperator(x, order).Output;
        }

        /// <summary>Exchanges the last two axes.</summary>
        /// <exception cref="ArgumentException">There are fewer than two axes.</exception>
        public static GraphTensor Transpose(this GraphTensor x)
        {
            var rank = x.Shape.Rank;
            return rank < 2
                ? throw new ArgumentException($"Transpose exchanges the last two axes, but '{x.Name}' has the shape {x.Shape}.")
                : x.Permute(Enumerable.Range(0, rank - 2).Append(rank - 1).Append(rank - 2).ToArray());
        }
    }

    internal sealed class PermuteOperator : StridedReadOperator
    {
        private readonly int[] order;

        public PermuteOperator(GraphTensor x, int[] order)
            : base("Permute", x, new TensorShape(order.Select(axis => x.Shape[axis]).ToArray()), Strides(x.Shape, order))
        {
            this.order = order;
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { upstream[0]!.Permute(Enumerable.Range(0, order.Length).Select(axis => Array.IndexOf(order, axis)).ToArray()) };

        private static int[] Strides(TensorShape shape, IEnumerable<int> order)
        {
            var strides = StridedLayout.Strides(shape);
            return order.Select(axis => strides[axis]).ToArray();
        }
    }
}
