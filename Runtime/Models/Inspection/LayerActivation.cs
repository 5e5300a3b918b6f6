using System.Collections.Generic;
using System.Linq;
using Hebb.Layers;
using Hebb.Tensors;

namespace Hebb.Models.Inspection
{
    /// <summary>What a layer answered to some samples.</summary>
    public sealed class LayerActivation
    {
        private LayerActivation(Layer layer, Tensor values)
        {
            Layer = layer;
            Values = values;
        }

        /// <summary>The layer.</summary>
        public Layer Layer { get; }

        /// <summary>Its answers, (N, ...) with the samples along the first axis.</summary>
        public Tensor Values { get; }

        /// <summary>The answers of every layer, or of those that are named, in the order they run.</summary>
        /// <param name="model">A built model.</param>
        /// <param name="x">Samples along the first axis.</param>
        /// <param name="layers">Names; all layers when none is given.</param>
        /// <exception cref="System.ArgumentException">The samples have another shape than the model takes, or there is no such layer.</exception>
        public static IReadOnlyList<LayerActivation> Of(Model model, Tensor x, params string[] layers)
        {
            model.Build(x.Shape.DropFirst());
            using var probe = new ActivationProbe(model, x.Shape[0], layers);
            probe.Run(x.Floats);
            return probe.Calls
                .Select((call, index) => new LayerActivation(call.Layer, new Tensor(call.Output.Shape, probe.Values(index).ToArray())))
                .ToList();
        }
    }
}
