using System.Collections.Generic;
using System.Linq;

namespace Hebb.Graphs
{
    /// <summary>Drops the operators whose results nobody uses.</summary>
    internal static class LiveOperators
    {
        public static List<Operator> Of(Graph graph, IEnumerable<GraphTensor> outputs)
        {
            var needed = new HashSet<GraphTensor>(outputs);
            var live = new List<Operator>();
            foreach (var step in graph.Operators.Reverse())
            {
                if (step.HasEffect || step.Outputs.Any(needed.Contains))
                {
                    needed.UnionWith(step.Inputs);
                    live.Add(step);
                }
            }

            live.Reverse();
            return live;
        }
    }
}
