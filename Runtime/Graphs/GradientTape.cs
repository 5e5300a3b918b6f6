using System.Collections.Generic;
using System.Linq;
using Hebb.Operators;

namespace Hebb.Graphs
{
    /// <summary>Reverse-mode differentiation: walks the operators backwards and collects what flows into each tensor.</summary>
    internal sealed class GradientTape
    {
        private readonly Graph graph;
        private readonly GraphTensor loss;
        private readonly IReadOnlyList<GraphTensor> variables;
        private readonly HashSet<GraphTensor> dependent;
        private readonly Dictionary<GraphTensor, GraphTensor> gradients = new Dictionary<GraphTensor, GraphTensor>();

        public GradientTape(Graph graph, GraphTensor loss, IReadOnlyList<GraphTensor> variables)
        {
            this.graph = graph;
            this.loss = loss;
            this.variables = variables;
            dependent = new HashSet<GraphTensor>(variables);
        }

        public IReadOnlyList<GraphTensor> Build()
        {
            var forward = graph.Operators.ToArray();
            MarkDependents(forward);
            gradients[loss] = graph.Constant(1f, loss.Shape);
            for (var index = forward.Length - 1; index >= 0; index--)
            {
                Visit(forward[index]);
            }

            return variables.Select(variable => gradients.TryGetValue(variable, out var gradient)
                ? gradient
                : graph.Constant(0f, variable.Shape)).ToList();
        }

        private void MarkDependents(IEnumerable<Operator> forward)
        {
            foreach (var step in forward)
            {
                if (step.Inputs.Any(dependent.Contains))
                {
                    dependent.UnionWith(step.Outputs);
                }
            }
        }

        private void Visit(Operator step)
        {
            var needed = step.Inputs.Select(dependent.Contains).ToArray();
            var upstream = step.Outputs.Select(output => gradients.TryGetValue(output, out var gradient) ? gradient : null).ToArray();
            if (!needed.Contains(true) || upstream.All(gradient => gradient is null))
            {
                return;
            }

            var downstream = step.Gradient(upstream, needed);
            for (var input = 0; input < step.Inputs.Count; input++)
            {
                if (needed[input] && downstream[input] is { } gradient)
                {
                    Accumulate(step.Inputs[input], gradient);
                }
            }
        }

        private void Accumulate(GraphTensor tensor, GraphTensor gradient) =>
            gradients[tensor] = gradients.TryGetValue(tensor, out var sum) ? sum.Add(gradient) : gradient;
    }
}
