using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Sigmoid and binary cross-entropy in one step, from the scores: stable where probabilities round to 0 or 1.</summary>
    public static class SigmoidCrossEntropyExtensions
    {
        /// <summary>
        /// -w t ln s - (1 - t) ln(1 - s) for every element, where s = sigmoid(logits). No gradient flows to the target.
        /// </summary>
        /// <param name="logits">(..., C) scores before the sigmoid.</param>
        /// <param name="targets">Numbers in [0, 1] of the same shape.</param>
        /// <param name="positiveWeight">(C) or (1): what the loss of positive targets is multiplied by; 1 if null.</param>
        /// <exception cref="ArgumentException">The shapes differ, or there are neither C weights nor one.</exception>
        public static GraphTensor SigmoidCrossEntropy(this GraphTensor logits, GraphTensor targets, GraphTensor? positiveWeight = null) =>
            new SigmoidCrossEntropyOperator(logits, targets, positiveWeight ?? logits.Graph.Constant(1f, new Tensors.TensorShape(1))).Output;
    }

    internal sealed class SigmoidCrossEntropyOperator : Operator
    {
        public SigmoidCrossEntropyOperator(GraphTensor logits, GraphTensor targets, GraphTensor positiveWeight)
            : base("SigmoidCrossEntropy", logits, targets, positiveWeight)
        {
            var weights = positiveWeight.Shape.Length;
            if (targets.Shape != logits.Shape || (weights != 1 && weights != logits.Shape[-1]))
            {
                throw new ArgumentException(
                    $"SigmoidCrossEntropy takes targets of the shape {logits.Shape} of '{logits.Name}' and a weight for each of the last axis, or one, but got targets {targets.Shape} and weights {positiveWeight.Shape}.");
            }

            AddOutput(logits.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new[]
        {
            new SigmoidCrossEntropyGradientOperator(Inputs[0], Inputs[1], Inputs[2], upstream[0]!).Output,
            null,
            null,
        };

        public override void Lower(Lowering lowering) => lowering.Emit(new SigmoidCrossEntropyKernel
        {
            Logit = lowering[Inputs[0]],
            Target = lowering[Inputs[1]],
            PositiveWeight = lowering[Inputs[2]],
            Y = lowering[Output],
            Count = Output.Shape.Length,
            Columns = Inputs[2].Shape.Length,
        }.ToDispatch());
    }

    internal sealed class SigmoidCrossEntropyGradientOperator : Operator
    {
        public SigmoidCrossEntropyGradientOperator(GraphTensor logits, GraphTensor targets, GraphTensor positiveWeight, GraphTensor upstream)
            : base("SigmoidCrossEntropyGradient", logits, targets, positiveWeight, upstream)
        {
            AddOutput(logits.Shape);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new SigmoidCrossEntropyGradientKernel
        {
            Logit = lowering[Inputs[0]],
            Target = lowering[Inputs[1]],
            PositiveWeight = lowering[Inputs[2]],
            Dy = lowering[Inputs[3]],
            Dlogit = lowering[Output],
            Count = Output.Shape.Length,
            Columns = Inputs[2].Shape.Length,
        }.ToDispatch());
    }
}
