using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Takes one entry of the first axis.</summary>
    public static class SelectExtensions
    {
        /// <summary>x[index, ...], without the first axis; a negative index counts from the end.</summary>
        /// <exception cref="ArgumentException">There is no such entry, or the tensor has fewer than two axes.</exception>
        public static GraphTensor Select(this GraphTensor x, int index)
        {
            if (x.Shape.Rank < 2 || index < -x.Shape[0] || index >= x.Shape[0])
            {
                throw new ArgumentException($"Select takes an entry of the first of two or more axes, but '{x.Name}' {x.Shape} has no entry {index} there.");
            }

            return new SelectOperator(x, index < 0 ? index + x.Shape[0] : index).Output;
        }
    }

    internal sealed class SelectOperator : Operator
    {
        private readonly int offset;

        public SelectOperator(GraphTensor x, int index)
            : base("Select", x)
        {
            var shape = x.Shape.DropFirst();
            offset = index * shape.Length;
            AddOutput(shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { new SelectGradientOperator(upstream[0]!, Inputs[0].Shape, offset).Output };

        public override void Lower(Lowering lowering) => lowering.Emit(new CopyBlocksKernel
        {
            X = lowering[Inputs[0]],
            Y = lowering[Output],
            Rows = 1,
            Length = Output.Shape.Length,
            XOffset = offset,
        }.ToDispatch());
    }

    internal sealed class SelectGradientOperator : Operator
    {
        private readonly int offset;

        public SelectGradientOperator(GraphTensor upstream, TensorShape shape, int offset)
            : base("SelectGradient", upstream)
        {
            this.offset = offset;
            AddOutput(shape);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new SelectGradientKernel
        {
            Dy = lowering[Inputs[0]],
            Dx = lowering[Output],
            Count = Output.Shape.Length,
            Offset = offset,
            Length = Inputs[0].Shape.Length,
        }.ToDispatch());
    }
}
