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
        // Elements that one sum of the first stage covers, as in the kernel BlockSums.
        private const int Block = 4096;

        private readonly int axis;
        private readonly float factor;
        private readonly GraphTensor? blocks;

        public ReduceSumOperator(GraphTensor x, int axis, float factor)
            : base("ReduceSum", x)
        {
            this.axis = ReducedShape.Axis(x, axis);
            this.factor = factor;
            AddOutput(ReducedShape.Of(x.Shape, this.axis));
            if (Output.Shape.Length == 1 && x.Shape.Length > Block)
            {
                blocks = AddWorkspace(new TensorShape((x.Shape.Length + Block - 1) / Block));
            }
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed)
        {
            var x = Inputs[0];
            return upstream[0]!.UniformValue is { } value
                ? new[] { Graph.Constant(value * factor, x.Shape) }
                : new[] { new RepeatOperator(upstream[0]!, x.Shape, axis, factor).Output };
        }

        // A single sum would keep one workgroup busy: many numbers are first summed in blocks, all at the same time.
        public override void Lower(Lowering lowering)
        {
            if (blocks is { })
            {
                lowering.Emit(new BlockSumsKernel { X = lowering[Inputs[0]], Y = lowering[blocks], Count = Inputs[0].Shape.Length }.ToDispatch());
                Reduce(lowering, blocks, 0);
            }
            else
            {
                Reduce(lowering, Inputs[0], axis);
            }
        }

        private void Reduce(Lowering lowering, GraphTensor x, int along) => lowering.Emit(new ReduceSumKernel
        {
            X = lowering[x],
            Y = lowering[Output],
            Outer = x.Shape.Product(0, along),
            Axis = x.Shape[along],
            Inner = x.Shape.Product(along + 1, x.Shape.Rank),
            Factor = factor,
        }.ToDispatch());
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
