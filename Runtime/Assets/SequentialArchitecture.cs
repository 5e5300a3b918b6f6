using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>Layers that follow one another.</summary>
    internal sealed class SequentialArchitecture : Architecture
    {
        private readonly TensorShape input;
        private readonly IReadOnlyList<LayerDescription> layers;

        public SequentialArchitecture(TensorShape input, IReadOnlyList<LayerDescription> layers)
        {
            this.input = input;
            this.layers = layers;
        }

        public static SequentialArchitecture Of(Sequential model) =>
            new SequentialArchitecture(model.InputShapes[0], model.Layers.Select(LayerDescription.Of).ToList());

        public override string ToText() => JsonText.Write(json => json.Object(() =>
        {
            json.Member(InputKey, () => ArchitectureJson.WriteShape(json, input));
            json.Member(LayersKey, () => json.Array(() =>
            {
                foreach (var layer in layers)
                {
                    ArchitectureJson.WriteLayer(json, layer);
                }
            }));
        }));

        /// <inheritdoc/>
        /// <remarks>A name that comes again is the same layer again.</remarks>
        public override Model Restore(IStoredValues values, Device? device)
        {
            var known = new Dictionary<string, (LayerDescription Description, Layer Layer)>(StringComparer.Ordinal);
            var made = new List<Layer>();
            var shape = input;
            foreach (var description in layers)
            {
                if (!known.TryGetValue(description.Name, out var entry))
                {
                    entry = (description, description.Create());
                    known.Add(description.Name, entry);
                }
                else if (!entry.Description.Matches(description))
                {
                    throw new FormatException($"Two different layers are called '{description.Name}'. The file is damaged; save it again.");
                }

                Build(entry.Layer, new[] { shape }, values);
                shape = entry.Layer.OutputShape;
                made.Add(entry.Layer);
            }

            var model = new Sequential(made, device);
            model.Build(input);
            return model;
        }
    }
}
