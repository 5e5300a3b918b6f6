using System;
using System.Linq;
using Hebb.Layers;

namespace Hebb.Assets
{
    /// <summary>What a model file says of one layer.</summary>
    internal sealed class LayerDescription
    {
        public LayerDescription(string kind, string name, bool trainable, LayerConfig config)
        {
            Kind = kind;
            Name = name;
            Trainable = trainable;
            Config = config;
        }

        public string Kind { get; }

        public string Name { get; }

        public bool Trainable { get; }

        public LayerConfig Config { get; }

        public static LayerDescription Of(Layer layer) => new LayerDescription(layer.Kind, layer.Name, layer.Trainable, layer.Config);

        /// <summary>True when both describe the same layer: one that a model calls several times.</summary>
        public bool Matches(LayerDescription other) =>
            Kind == other.Kind && Name == other.Name && Trainable == other.Trainable && Config.Settings.SequenceEqual(other.Config.Settings);

        /// <summary>The layer, without parameters yet.</summary>
        /// <exception cref="FormatException">The kind is unknown, or the settings do not make such a layer.</exception>
        public Layer Create()
        {
            try
            {
                var layer = LayerCatalog.Create(Kind, Config, Name);
                layer.Trainable = Trainable;
                return layer;
            }
            catch (Exception e) when (e is FormatException || e is ArgumentException)
            {
                throw new FormatException($"Layer '{Name}' of the kind '{Kind}' cannot be made. {e.Message}", e);
            }
        }
    }
}
