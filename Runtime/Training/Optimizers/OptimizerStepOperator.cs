using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;

namespace Hebb.Training
{
    /// <summary>One step of an optimizer over the parameters it owns, after all gradients are stored.</summary>
    internal sealed class OptimizerStepOperator : Operator
    {
        private readonly Optimizer optimizer;
        private readonly IReadOnlyList<Parameter> parameters;

        public OptimizerStepOperator(Optimizer optimizer, GraphTensor state, GraphTensor[] gradients, IReadOnlyList<Parameter> parameters)
            : base(optimizer.Name, gradients.Prepend(state).ToArray())
        {
            this.optimizer = optimizer;
            this.parameters = parameters;
        }

        public override bool HasEffect => true;

        public override void Lower(Lowering lowering)
        {
            foreach (var (offset, bytes) in lowering.Parameters!.Stretches(parameters.ToList()))
            {
                optimizer.Lower(lowering, Inputs[0], offset, bytes);
            }
        }
    }
}
