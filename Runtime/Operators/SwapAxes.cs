using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Exchanges the first two axes: from samples of sequences to sequences of batches, and back.</summary>
    public static class SwapAxesExtensions
    {
        /// <summary>(A, B, ...) becomes (B, A, ...). Costs nothing where one of the two is 1.</summary>
        /// <exception cref="ArgumentException">There are fewer than two axes.</exception>
        public static GraphTensor SwapAxes(this GraphTensor x)
        {
            if (x.Shape.Rank < 2)
            {
                throw new ArgumentException($"SwapAxes takes a tensor with two axes or more, but '{x.Name}' has the shape {x.Shape}.");
            }

            var extents = x.Shape.ToArray();
            (extents[0], extents[1]) = (extents[1], extents[0]);
            var swapped = new TensorShape(extents);
            return extents[0] == 1 || extents[1] == 1 ? x.Reshape(swapped) : new SwapAxesOperator(x, swapped).Output;
        }
    }

    internal sealed class SwapAxesOperator : Operator
    {
        public SwapAxesOperator(GraphTensor x, TensorShape swapped)
            : base("SwapAxes", x)
        {
            AddOutput(swapped, x.Type);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { upstream[0]!.SwapAxes() };

        public override void Lower(Lowering lowering) => lowering.Emit(new SwapAxesKernel
        {
            X = lowering[Inputs[0]],
            Y = lowering[Output],
            Rows = Inputs[0].Shape[0],
            Columns = Inputs[0].Shape[1],
            Length = Inputs[0].Shape.Product(2, Inputs[0].Shape.Rank),
        }.ToDispatch());
    }
}
