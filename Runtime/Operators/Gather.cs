using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Picking by number.</summary>
    public static class GatherExtensions
    {
        /// <summary>
        /// The slices of <paramref name="x"/> along <paramref name="axis"/> that <paramref name="indices"/> (int32) name; zeros for a number outside.
        /// The axes of the indices take the place of the axis: (5, 7) picked along axis 0 by (2, 3) gives (2, 3, 7).
        /// </summary>
        /// <exception cref="ArgumentException">The indices are no integers, or there is no such axis.</exception>
        public static GraphTensor Gather(this GraphTensor x, GraphTensor indices, int axis = 0)
        {
            var place = axis < 0 ? axis + x.Shape.Rank : axis;
            if (indices.Type != DataType.Int32 || place < 0 || place >= x.Shape.Rank)
            {
                throw new ArgumentException($"Gather along axis {axis} picks from '{x.Name}' {x.Shape} by whole numbers, but got '{indices.Name}' {indices.Shape} of {indices.Type}.");
            }

            var extents = new List<int>(x.Shape);
            extents.RemoveAt(place);
            extents.InsertRange(place, indices.Shape);
            return new GatherOperator(x, indices, place).Output.Reshape(new TensorShape(extents.ToArray()));
        }
    }

    internal sealed class GatherOperator : Operator
    {
        private readonly int axis;

        public GatherOperator(GraphTensor x, GraphTensor indices, int axis)
            : base("Gather", x, indices)
        {
            this.axis = axis;
            AddOutput(new TensorShape(x.Shape.Product(0, axis), indices.Shape.Length, x.Shape.Product(axis + 1, x.Shape.Rank)));
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new[]
        {
            needed[0] ? new GatherGradientOperator(upstream[0]!, Inputs[1], Inputs[0].Shape, axis).Output : null,
            null,
        };

        public override void Lower(Lowering lowering) => lowering.Emit(new GatherKernel
        {
            X = lowering[Inputs[0]],
            Index = lowering[Inputs[1]],
            Y = lowering[Output],
            Count = Output.Shape.Length,
            Axis = Inputs[0].Shape[axis],
            Picks = Output.Shape[1],
            Inner = Output.Shape[2],
        }.ToDispatch());
    }

    internal sealed class GatherGradientOperator : Operator
    {
        private readonly int axis;

        public GatherGradientOperator(GraphTensor upstream, GraphTensor indices, TensorShape shape, int axis)
            : base("GatherGradient", upstream, indices)
        {
            this.axis = axis;
            AddOutput(shape);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new GatherGradientKernel
        {
            Dy = lowering[Inputs[0]],
            Index = lowering[Inputs[1]],
            Dx = lowering[Output],
            Count = Output.Shape.Length,
            Axis = Output.Shape[axis],
            Picks = Inputs[1].Shape.Length,
            Inner = Output.Shape.Product(axis + 1, Output.Shape.Rank),
        }.ToDispatch());
    }
}
