using System;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>The shapes of reductions along one axis.</summary>
    internal static class ReducedShape
    {
        /// <summary>The axis counted from the first.</summary>
        /// <exception cref="ArgumentException">There is no such axis.</exception>
        public static int Axis(GraphTensor x, int axis)
        {
            var place = axis < 0 ? axis + x.Shape.Rank : axis;
            return place >= 0 && place < x.Shape.Rank ? place : throw new ArgumentException($"'{x.Name}' {x.Shape} has no axis {axis} to reduce.");
        }

        /// <summary>The shape without the axis; (1) where it is the only one.</summary>
        public static TensorShape Of(TensorShape shape, int axis) => shape.Rank == 1
            ? new TensorShape(1)
            : new TensorShape(shape.Where((_, index) => index != axis).ToArray());

        /// <summary>A reduced tensor with the axis back, as an extent of 1, if it is to be kept.</summary>
        public static GraphTensor Keep(GraphTensor x, int axis, GraphTensor reduced, bool keepAxis)
        {
            if (!keepAxis)
            {
                return reduced;
            }

            var extents = x.Shape.ToArray();
            extents[Axis(x, axis)] = 1;
            return reduced.Reshape(new TensorShape(extents));
        }
    }
}
