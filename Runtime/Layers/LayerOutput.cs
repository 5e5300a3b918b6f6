using System;
using System.Collections.Generic;

namespace Hebb.Layers
{
    /// <summary>
    /// What a layer answers in a functional model: a node that knows its layer and where that layer's inputs come from. Nothing is computed
    /// and no layer is built until the model is.
    /// </summary>
    public class LayerOutput
    {
        internal LayerOutput(Layer layer, IReadOnlyList<LayerOutput> inputs)
        {
            Layer = layer;
            Inputs = inputs.Count > 0
                ? inputs
                : throw new ArgumentException($"Layer '{layer.Name}' was called without an input. Begin with an Input.");
        }

        private protected LayerOutput()
        {
            Inputs = Array.Empty<LayerOutput>();
        }

        /// <summary>The layer that answers; null for an <see cref="Input"/>.</summary>
        public Layer? Layer { get; }

        /// <summary>What the layer is given.</summary>
        public IReadOnlyList<LayerOutput> Inputs { get; }

        /// <summary>What <paramref name="layer"/> answers to this: <c>image.To(new Flatten()).To(new Dense(10))</c>.</summary>
        public LayerOutput To(Layer layer) => layer.Call(this);
    }
}
