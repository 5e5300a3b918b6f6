using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Softmax and cross-entropy in one step, from the scores: stable where probabilities underflow.</summary>
    public static class SoftmaxCrossEntropyExtensions
    {
        /// <summary>
        /// The cross-entropy of each row: -sum of t[c] * log softmax(logits)[c].
        /// </summary>
        /// <param name="logits">(..., C) scores before softmax.</param>
        /// <param name="targets">Either int32 labels, one per row, or float32 probabilities of the logits' shape.</param>
        /// <returns>One loss per row, of the logits' shape without the last axis.</returns>
        public static GraphTensor SoftmaxCrossEntropy(this GraphTensor logits, GraphTensor targets) =>
            targets.Type == DataType.Int32
                ? new SoftmaxCrossEntropyOperator(logits, targets).Output
                : new SoftmaxCrossEntropyDenseOperator(logits, targets).Output;
    }

    internal sealed class SoftmaxCrossEntropyOperator : Operator
    {
        private readonly GraphTensor probabilities;

        public SoftmaxCrossEntropyOperator(GraphTensor logits, GraphTensor labels)
            : base("SoftmaxCrossEntropy", logits, labels)
        {
            if (labels.Shape.Length * logits.Shape[-1] != logits.Shape.Length)
            {
                throw new ArgumentException($"Each row of '{logits.Name}' {logits.Shape} needs one label, but '{labels.Name}' has the shape {labels.Shape}.");
            }

            AddOutput(Rows.Loss(logits));
            probabilities = AddOutput(logits.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new[]
        {
            new SoftmaxCrossEntropyGradientOperator(probabilities, Inputs[1], upstream[0]!).Output,
            null,
        };

        public override void Lower(Lowering lowering) => lowering.Emit(new SoftmaxCrossEntropyKernel
        {
            Logits = lowering[Inputs[0]],
            Labels = lowering[Inputs[1]],
            Loss = lowering[Output],
            Probabilities = lowering[probabilities],
            Rows = Rows.Count(probabilities),
            Columns = probabilities.Shape[-1],
        }.ToDispatch());
    }

    internal sealed class SoftmaxCrossEntropyGradientOperator : Operator
    {
        public SoftmaxCrossEntropyGradientOperator(GraphTensor probabilities, GraphTensor labels, GraphTensor upstream)
            : base("SoftmaxCrossEntropyGradient", probabilities, labels, upstream)
        {
            AddOutput(probabilities.Shape);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new SoftmaxCrossEntropyGradientKernel
        {
            Probabilities = lowering[Inputs[0]],
            Labels = lowering[Inputs[1]],
            Upstream = lowering[Inputs[2]],
            Dlogits = lowering[Output],
            Count = Output.Shape.Length,
            Columns = Output.Shape[-1],
        }.ToDispatch());
    }

    internal sealed class SoftmaxCrossEntropyDenseOperator : Operator
    {
        private readonly GraphTensor probabilities;

        public SoftmaxCrossEntropyDenseOperator(GraphTensor logits, GraphTensor targets)
            : base("SoftmaxCrossEntropyDense", logits, targets)
        {
            if (targets.Shape != logits.Shape)
            {
                throw new ArgumentException($"Target probabilities must have the shape {logits.Shape} of '{logits.Name}', but '{targets.Name}' has {targets.Shape}.");
            }

            AddOutput(Rows.Loss(logits));
            probabilities = AddOutput(logits.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new[]
        {
            new SoftmaxCrossEntropyDenseGradientOperator(probabilities, Inputs[1], upstream[0]!).Output,
            null,
        };

        public override void Lower(Lowering lowering) => lowering.Emit(new SoftmaxCrossEntropyDenseKernel
        {
            Logits = lowering[Inputs[0]],
            Targets = lowering[Inputs[1]],
            Loss = lowering[Output],
            Probabilities = lowering[probabilities],
            Rows = Rows.Count(probabilities),
            Columns = probabilities.Shape[-1],
        }.ToDispatch());
    }

    internal sealed class SoftmaxCrossEntropyDenseGradientOperator : Operator
    {
        public SoftmaxCrossEntropyDenseGradientOperator(GraphTensor probabilities, GraphTensor targets, GraphTensor upstream)
            : base("SoftmaxCrossEntropyDenseGradient", probabilities, targets, upstream)
        {
            AddOutput(probabilities.Shape);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new SoftmaxCrossEntropyDenseGradientKernel
        {
            Probabilities = lowering[Inputs[0]],
            Targets = lowering[Inputs[1]],
            Upstream = lowering[Inputs[2]],
            Dlogits = lowering[Output],
            Rows = Rows.Count(Output),
            Columns = Output.Shape[-1],
        }.ToDispatch());
    }
}
