using Hebb.Graphs;

namespace Hebb.Agents
{
    /// <summary>What the experience says of each decision of a minibatch, as inputs of a graph, (N) each.</summary>
    internal sealed class PpoTargets
    {
        /// <summary>Declares the inputs.</summary>
        public PpoTargets(Graph graph, int count)
        {
            var shape = new Tensors.TensorShape(count);
            LogProbability = graph.Input("old_log_probability", shape);
            Advantage = graph.Input("advantage", shape);
            Value = graph.Input("old_value", shape);
            Return = graph.Input("return", shape);
        }

        /// <summary>Of what was done, under the policy that did it.</summary>
        public GraphTensor LogProbability { get; }

        /// <summary>How much better than expected it went, normalized if wanted.</summary>
        public GraphTensor Advantage { get; }

        /// <summary>What was expected.</summary>
        public GraphTensor Value { get; }

        /// <summary>What the value should have been.</summary>
        public GraphTensor Return { get; }
    }
}
