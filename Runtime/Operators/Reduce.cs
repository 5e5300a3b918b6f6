using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Sums and means along axes.</summary>
    public static class ReduceExtensions
    {
        /// <summary>The sum of all elements, as one number of shape (1).</summary>
        public static GraphTensor Sum(this GraphTensor x) => Total(x, 1f);

        /// <summary>The mean of all elements, as one number of shape (1).</summary>
        public static GraphTensor Mean(this GraphTensor x) => Total(x, 1f / x.Shape.Length);

        /// <summary>The sum along <paramref name="axis"/> (negative counts from the end), which disappears unless it is kept with extent 1.</summary>
        public static GraphTensor Sum(this GraphTensor x, int axis, bool keepAxis = false) =>
            ReducedShape.Keep(x, axis, new ReduceSumOperator(x, axis, 1f).Output, keepAxis);

        /// <summary>The mean along <paramref name="axis"/> (negative counts from the end), which disappears unless it is kept with extent 1.</summary>
        public static GraphTensor Mean(this GraphTensor x, int axis, bool keepAxis = false) =>
            ReducedShape.Keep(x, axis, new ReduceSumOperator(x, axis, 1f / x.Shape[axis]).Output, keepAxis);

        private static GraphTensor Total(GraphTensor x, float factor) =>
            new ReduceSumOperator(x.Reshape(new TensorShape(x.Shape.Length)), 0, factor).Output;
    }

    internal sealed class ReduceSumOperator : Operator
    {
        private readonly int axis;
        private readonly float factor;

        public ReduceSumOperator(GraphTensor x, int axis, float factor)
            : base("ReduceSum", x)
        {
            this.axis = ReducedShape.Axis(x, axis);
            this.factor = factor;
            AddOutput(ReducedShape.Of(x.Shape, this.axis));
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed)
        {
            var x = Inputs[0];
            return upstream[0]!.UniformValue is { } value
                ? new[] { Graph.Constant(value * factor, x.Shape) }
                : new[] { new RepeatOperator(upstream[0]!, x.Shape, axis, factor).Output };
        }

        public override void Lower(Lowering lowering)
        {
            var x = Inputs[0].Shape;
            lowering.Emit(new ReduceSumKernel
            {
                X = lowering[Inputs[0]],
                Y = lowering[Output],
                Outer = x.Product(0, axis),
                Axis = x[axis],
                Inner = x.Product(axis + 1, x.Rank),
                Factor = factor,
            }.ToDispatch());
        }
    }

    /// <summary>Repeats a tensor along a new axis, times a factor: the gradient of a sum.</summary>
    internal sealed class RepeatOperator : Operator
    {
        private readonly int axis;
        private readonly float factor;

        public RepeatOperator(GraphTensor x, TensorShape shape, int axis, float factor)
            : base("Repeat", x)
        {
            this.axis = axis;
            this.factor = factor;
            AddOutput(shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { new ReduceSumOperator(upstream[0]!, axis, factor).Output.Reshape(Inputs[0].Shape) };

        public override void Lower(Lowering lowering) => lowering.Emit(new RepeatKernel
        {
            X = lowering[Inputs[0]],
            Y = lowering[Output],
            Count = Output.Shape.Length,
            Axis = Output.Shape[axis],
            Inner = Output.Shape.Product(axis + 1, Output.Shape.Rank),
            Factor = factor,
        }.ToDispatch());
    }
}
