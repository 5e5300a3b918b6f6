using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Layers;

namespace Hebb.Models
{
    /// <summary>Calls layers into a graph and remembers each call, so that the tensors between the layers can be found again.</summary>
    public sealed class LayerTrace
    {
        private readonly List<LayerCall> calls = new List<LayerCall>();

        /// <summary>The calls in the order they were made.</summary>
        public IReadOnlyList<LayerCall> Calls => calls;

        /// <summary>Adds the operators of <paramref name="layer"/> to the graph of <paramref name="input"/>.</summary>
        public GraphTensor Call(Layer layer, GraphTensor input) => Call(layer, new[] { input });

        /// <summary>Adds the operators of <paramref name="layer"/> to the graph of its inputs.</summary>
        /// <exception cref="System.ArgumentException">The layer takes another number of inputs.</exception>
        public GraphTensor Call(Layer layer, IReadOnlyList<GraphTensor> inputs)
        {
            var output = layer.Call(inputs);
            calls.Add(new LayerCall(layer, inputs, output));
            return output;
        }
    }
}
