using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>The mean squared difference of each row.</summary>
    public static class SquaredErrorExtensions
    {
        /// <summary>loss[r] = mean over the last axis of (prediction - target)^2. No gradient flows to the target.</summary>
        /// <exception cref="ArgumentException">The shapes differ.</exception>
        public static GraphTensor SquaredError(this GraphTensor prediction, GraphTensor target) =>
            new SquaredErrorOperator(prediction, target).Output;
    }

    internal sealed class SquaredErrorOperator : Operator
    {
        public SquaredErrorOperator(GraphTensor prediction, GraphTensor target)
            : base("SquaredError", prediction, target)
        {
            if (prediction.Shape != target.Shape)
            {
                throw new ArgumentException($"SquaredError compares tensors of one shape, but got '{prediction.Name}' {prediction.Shape} and '{target.Name}' {target.Shape}.");
            }

            AddOutput(Rows.Loss(prediction));
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new[]
        {
            new SquaredErrorGradientOperator(Inputs[0], Inputs[1], upstream[0]!).Output,
            null,
        };

        public override void Lower(Lowering lowering) => lowering.Emit(new SquaredErrorKernel
        {
            Prediction = lowering[Inputs[0]],
            Target = lowering[Inputs[1]],
            Loss = lowering[Output],
            Rows = Rows.Count(Inputs[0]),
            Columns = Inputs[0].Shape[-1],
        }.ToDispatch());
    }

    internal sealed class SquaredErrorGradientOperator : Operator
    {
        public SquaredErrorGradientOperator(GraphTensor prediction, GraphTensor target, GraphTensor upstream)
            : base("SquaredErrorGradient", prediction, target, upstream)
        {
            AddOutput(prediction.Shape);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new SquaredErrorGradientKernel
        {
            Prediction = lowering[Inputs[0]],
            Target = lowering[Inputs[1]],
            Upstream = lowering[Inputs[2]],
            Dprediction = lowering[Output],
            Count = Output.Shape.Length,
            Columns = Output.Shape[-1],
        }.ToDispatch());
    }
}
