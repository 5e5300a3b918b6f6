using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>What each label counts for.</summary>
    public static class LabelWeightsExtensions
    {
        /// <summary>
        /// The weight of every label (int32): <paramref name="weights"/>[label], and 0 for <paramref name="ignored"/> and for a label that has no weight.
        /// No gradient flows through it.
        /// </summary>
        /// <param name="labels">Class numbers from 0, of any shape; the result has the same.</param>
        /// <param name="weights">One weight per class.</param>
        /// <param name="ignored">A label that does not count; null for none.</param>
        /// <exception cref="ArgumentException">The labels are no integers.</exception>
        public static GraphTensor LabelWeights(this GraphTensor labels, IReadOnlyList<float> weights, int? ignored = null)
        {
            if (labels.Type != DataType.Int32)
            {
                throw new ArgumentException($"Only labels, which are whole numbers, have weights by class, but '{labels.Name}' {labels.Shape} holds {labels.Type}.");
            }

            var table = new float[weights.Count];
            for (var index = 0; index < table.Length; index++)
            {
                table[index] = weights[index];
            }

            return new LabelWeightsOperator(labels, labels.Graph.Constant(new Tensor(new TensorShape(table.Length), table), "class_weights"), ignored ?? -1).Output;
        }
    }

    internal sealed class LabelWeightsOperator : Operator
    {
        private readonly int ignored;

        public LabelWeightsOperator(GraphTensor labels, GraphTensor weights, int ignored)
            : base("LabelWeights", labels, weights)
        {
            this.ignored = ignored;
            AddOutput(labels.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new GraphTensor?[2];

        public override void Lower(Lowering lowering) => lowering.Emit(new LabelWeightsKernel
        {
            Labels = lowering[Inputs[0]],
            Weights = lowering[Inputs[1]],
            Y = lowering[Output],
            Count = Output.Shape.Length,
            Classes = Inputs[1].Shape.Length,
            Ignored = ignored,
        }.ToDispatch());
    }
}
