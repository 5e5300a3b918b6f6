using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>An operator whose kernel can apply an activation to each element before it stores it.</summary>
    internal abstract class EpilogueOperator : Operator
    {
        /// <summary>Appends the operator to the graph of its inputs.</summary>
        protected EpilogueOperator(string name, params GraphTensor[] inputs)
            : base(name, inputs)
        {
        }

        /// <inheritdoc/>
        public sealed override void Lower(Lowering lowering) => Lower(lowering, FusedActivation.None, Output);

        /// <summary>Adds the dispatches that put activation(this) into <paramref name="output"/>.</summary>
        public abstract void Lower(Lowering lowering, FusedActivation activation, GraphTensor output);
    }

    /// <summary>An operator together with the activation behind it.</summary>
    internal sealed class ActivatedOperator : Operator
    {
        private readonly EpilogueOperator source;
        private readonly FusedActivation activation;

        /// <summary>Stands for <paramref name="source"/> and an activation that computes <paramref name="output"/>.</summary>
        public ActivatedOperator(EpilogueOperator source, FusedActivation activation, GraphTensor output)
            : base(source.Name, source.Graph, source.Inputs, new[] { output }, source.Workspaces)
        {
            this.source = source;
            this.activation = activation;
        }

        /// <inheritdoc/>
        public override void Lower(Lowering lowering) => source.Lower(lowering, activation, Output);
    }
}
