using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Layers;

namespace Hebb.Models
{
    /// <summary>One use of a layer in a model's graph. A shared layer has several.</summary>
    public sealed class LayerCall
    {
        internal LayerCall(Layer layer, IReadOnlyList<GraphTensor> inputs, GraphTensor output)
        {
            Layer = layer;
            Inputs = inputs;
            Output = output;
        }

        /// <summary>What was called.</summary>
        public Layer Layer { get; }

        /// <summary>What it was given, batch axis first.</summary>
        public IReadOnlyList<GraphTensor> Inputs { get; }

        /// <summary>What it answered, batch axis first.</summary>
        public GraphTensor Output { get; }
    }
}
