using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Adds one vector to every row.</summary>
    public static class AddBiasExtensions
    {
        /// <summary>y[..., c] = x[..., c] + bias[c].</summary>
        /// <exception cref="ArgumentException">The bias is no vector as long as the last axis of <paramref name="x"/>.</exception>
        public static GraphTensor AddBias(this GraphTensor x, GraphTensor bias) => new AddBiasOperator(x, bias).Output;
    }

    internal sealed class AddBiasOperator : Operator
    {
        public AddBiasOperator(GraphTensor x, GraphTensor bias)
            : base("AddBias", x, bias)
        {
            if (bias.Shape != new TensorShape(x.Shape[-1]))
            {
                throw new ArgumentException($"AddBias adds a vector of {x.Shape[-1]} values to each row of '{x.Name}' {x.Shape}, but '{bias.Name}' has the shape {bias.Shape}.");
            }

            AddOutput(x.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new[]
        {
            needed[0] ? upstream[0] : null,
            needed[1] ? upstream[0]!.SumRows() : null,
        };

        public override void Lower(Lowering lowering)
        {
            var columns = Output.Shape[-1];
            lowering.Emit(new AddBiasKernel
            {
                X = lowering[Inputs[0]],
                Bias = lowering[Inputs[1]],
                Y = lowering[Output],
                Count = Output.Shape.Length,
                Columns = columns,
            }.ToDispatch());
        }
    }
}
