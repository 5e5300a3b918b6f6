using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Another order of axes.</summary>
    public static class TransposeExtensions
    {
        /// <summary>Axis i of the result is axis <paramref name="axes"/>[i] of <paramref name="x"/>; without axes their order is reversed.</summary>
        /// <exception cref="ArgumentException">The axes are not each named once.</exception>
        public static GraphTensor Transpose(this GraphTensor x, params int[] axes)
        {
            var order = axes.Length == 0 ? Enumerable.Range(0, x.Shape.Rank).Reverse().ToArray() : axes.Select(axis => axis < 0 ? axis + x.Shape.Rank : axis).ToArray();
            if (!order.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, x.Shape.Rank)))
            {
                throw new ArgumentException($"Transpose needs each axis of '{x.Name}' {x.Shape} once, but was given ({string.Join(", ", axes)}).");
            }

            var moved = order.Where(axis => x.Shape[axis] > 1).ToList();
            return moved.SequenceEqual(moved.OrderBy(axis => axis))
                ? x.Reshape(new TensorShape(order.Select(axis => x.Shape[axis]).ToArray()))
                : new TransposeOperator(x, order).Output;
        }

        /// <summary>The axis <paramref name="from"/> moved to the place <paramref name="to"/>, the others kept in their order; negative counts from the end.</summary>
        public static GraphTensor MoveAxis(this GraphTensor x, int from, int to)
        {
            var rank = x.Shape.Rank;
            var order = Enumerable.Range(0, rank).ToList();
            order.RemoveAt(from < 0 ? from + rank : from);
            order.Insert(to < 0 ? to + rank : to, from < 0 ? from + rank : from);
            return x.Transpose(order.ToArray());
        }
    }

    internal sealed class TransposeOperator : StridedReadOperator
    {
        private readonly int[] order;

        public TransposeOperator(GraphTensor x, int[] order)
            : base(
                "Transpose",
                x,
                new TensorShape(order.Select(axis => x.Shape[axis]).ToArray()),
                order.Select(axis => StridedLayout.Strides(x.Shape)[axis]).ToArray())
        {
            this.order = order;
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { upstream[0]!.Transpose(Enumerable.Range(0, order.Length).Select(axis => Array.IndexOf(order, axis)).ToArray()) };
    }
}
