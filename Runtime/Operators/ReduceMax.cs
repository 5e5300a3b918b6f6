using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Largest and smallest elements along an axis.</summary>
    public static class ReduceMaxExtensions
    {
        /// <summary>The largest element along <paramref name="axis"/> (negative counts from the end), which disappears unless it is kept with extent 1. The gradient flows to the first of the largest.</summary>
        public static GraphTensor Max(this GraphTensor x, int axis, bool keepAxis = false) =>
            ReducedShape.Keep(x, axis, new ReduceMaxOperator(x, axis).Output, keepAxis);

        /// <summary>The smallest element along <paramref name="axis"/>; see <see cref="Max"/>.</summary>
        public static GraphTensor Min(this GraphTensor x, int axis, bool keepAxis = false) => x.Negate().Max(axis, keepAxis).Negate();

        /// <summary>The place (int32) of the first of the largest elements along <paramref name="axis"/>, which disappears. No gradient flows through it.</summary>
        public static GraphTensor ArgMax(this GraphTensor x, int axis) => new ArgMaxOperator(x, axis).Output;
    }

    internal sealed class ReduceMaxOperator : Operator
    {
        private readonly int axis;

        public ReduceMaxOperator(GraphTensor x, int axis)
            : base("ReduceMax", x)
        {
            this.axis = ReducedShape.Axis(x, axis);
            AddOutput(ReducedShape.Of(x.Shape, this.axis));
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { new PlaceAlongAxisOperator(upstream[0]!, Inputs[0].ArgMax(axis), Inputs[0].Shape, axis).Output };

        public override void Lower(Lowering lowering)
        {
            var x = Inputs[0].Shape;
            lowering.Emit(new ReduceMaxKernel
            {
                X = lowering[Inputs[0]],
                Y = lowering[Output],
                Outer = x.Product(0, axis),
                Axis = x[axis],
                Inner = x.Product(axis + 1, x.Rank),
            }.ToDispatch());
        }
    }

    internal sealed class ArgMaxOperator : Operator
    {
        private readonly int axis;

        public ArgMaxOperator(GraphTensor x, int axis)
            : base("ArgMax", x)
        {
            this.axis = ReducedShape.Axis(x, axis);
            AddOutput(ReducedShape.Of(x.Shape, this.axis), DataType.Int32);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new GraphTensor?[1];

        public override void Lower(Lowering lowering)
        {
            var x = Inputs[0].Shape;
            lowering.Emit(new ArgMaxKernel
            {
                X = lowering[Inputs[0]],
                Y = lowering[Output],
                Outer = x.Product(0, axis),
                Axis = x[axis],
                Inner = x.Product(axis + 1, x.Rank),
            }.ToDispatch());
        }
    }

    /// <summary>Puts numbers at their places along an axis, zeros elsewhere.</summary>
    internal sealed class PlaceAlongAxisOperator : Operator
    {
        private readonly int axis;

        public PlaceAlongAxisOperator(GraphTensor values, GraphTensor places, TensorShape shape, int axis)
            : base("PlaceAlongAxis", values, places)
        {
            this.axis = axis;
            AddOutput(shape);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new PlaceAlongAxisKernel
        {
            X = lowering[Inputs[0]],
            Index = lowering[Inputs[1]],
            Y = lowering[Output],
            Count = Output.Shape.Length,
            Axis = Output.Shape[axis],
            Inner = Output.Shape.Product(axis + 1, Output.Shape.Rank),
        }.ToDispatch());
    }
}
