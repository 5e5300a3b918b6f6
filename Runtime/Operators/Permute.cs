using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Puts the axes of a tensor into another order.</summary>
    public static class PermuteExtensions
    {
        /// <summary>
        /// A tensor whose axis i is axis <paramref name="order"/>[i] of <paramref name="x"/>: (N, C, H, W) in the order 0, 2, 3, 1 becomes (N, H, W, C).
        /// </summary>
        /// <exception cref="ArgumentException">The order does not name every axis once, or keeps fewer than all but four axes beside their neighbours.</exception>
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

    internal sealed class PermuteOperator : Operator
    {
        private const int KernelAxes = 4;

        private readonly int[] order;
        private readonly IReadOnlyList<(int Extent, int Stride)> axes;

        public PermuteOperator(GraphTensor x, int[] order)
            : base("Permute", x)
        {
            this.order = order;
            axes = Joined(x.Shape, order);
            if (axes.Count > KernelAxes)
            {
                throw new ArgumentException($"Permute can move at most {KernelAxes} axes or runs of axes, but the order ({string.Join(", ", order)}) of '{x.Name}' {x.Shape} moves {axes.Count}. Do it in two steps.");
            }

            AddOutput(new TensorShape(order.Select(axis => x.Shape[axis]).ToArray()));
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { upstream[0]!.Permute(Enumerable.Range(0, order.Length).Select(axis => Array.IndexOf(order, axis)).ToArray()) };

        public override void Lower(Lowering lowering)
        {
            var padded = Enumerable.Repeat((Extent: 1, Stride: 0), KernelAxes - axes.Count).Concat(axes).ToList();
            lowering.Emit(new PermuteKernel
            {
                X = lowering[Inputs[0]],
                Y = lowering[Output],
                Count = Output.Shape.Length,
                ExtentJ = padded[1].Extent,
                ExtentK = padded[2].Extent,
                ExtentL = padded[3].Extent,
                StrideI = padded[0].Stride,
                StrideJ = padded[1].Stride,
                StrideK = padded[2].Stride,
                StrideL = padded[3].Stride,
            }.ToDispatch());
        }

        // Axes of the output with their strides in the input; those that stay beside each other in both count as one.
        private static IReadOnlyList<(int Extent, int Stride)> Joined(TensorShape shape, int[] order)
        {
            var joined = new List<(int Extent, int Stride)>();
            foreach (var axis in order.Where(axis => shape[axis] > 1))
            {
                var (extent, stride) = (shape[axis], shape.Product(axis + 1, shape.Rank));
                var last = joined.Count - 1;
                if (last >= 0 && joined[last].Stride == extent * stride)
                {
                    joined[last] = (joined[last].Extent * extent, stride);
                }
                else
                {
                    joined.Add((extent, stride));
                }
            }

            return joined;
        }
    }
}
