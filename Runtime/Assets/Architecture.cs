using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Newtonsoft.Json;

namespace Hebb.Assets
{
    /// <summary>The shape of a model's samples and its layers: what a model file says of a model apart from its values.</summary>
    internal sealed class Architecture
    {
        private const string InputKey = "input";
        private const string LayersKey = "layers";
        private const string KindKey = "kind";
        private const string NameKey = "name";
        private const string TrainableKey = "trainable";
        private const string ConfigKey = "config";

        private Architecture(TensorShape input, IReadOnlyList<LayerDescription> layers)
        {
            Input = input;
            Layers = layers;
        }

        /// <summary>The shape of one sample.</summary>
        public TensorShape Input { get; }

        public IReadOnlyList<LayerDescription> Layers { get; }

        public static Architecture Of(Sequential model) =>
            new Architecture(model.InputShapes[0], model.Layers.Select(LayerDescription.Of).ToList());

        /// <summary>Reads the JSON document.</summary>
        /// <exception cref="FormatException">It is damaged.</exception>
        public static Architecture Parse(string text) => JsonCursor.Read(ModelFileKeys.Architecture, text, json =>
        {
            TensorShape? input = null;
            var layers = new List<LayerDescription>();
            json.Object(member =>
            {
                switch (member)
                {
                    case InputKey:
                        input = ReadShape(json);
                        break;
                    case LayersKey:
                        json.Array(() => layers.Add(ReadLayer(json)));
                        break;
                    default:
                        throw json.Unexpected($"{InputKey} or {LayersKey}");
                }
            });
            return input is { } shape && layers.Count > 0
                ? new Architecture(shape, layers)
                : throw new FormatException($"The architecture lacks its {InputKey} or its {LayersKey}. The file is damaged; save it again.");
        });

        /// <summary>The JSON document.</summary>
        public string ToText() => JsonText.Write(json => json.Object(() =>
        {
            json.Member(InputKey, () => json.Array(() =>
            {
                foreach (var extent in Input)
                {
                    json.WriteValue(extent);
                }
            }));
            json.Member(LayersKey, () => json.Array(() =>
            {
                foreach (var layer in Layers)
                {
                    WriteLayer(json, layer);
                }
            }));
        }));

        /// <summary>Makes the layers and gives them their values. A name that comes again is the same layer again.</summary>
        /// <exception cref="FormatException">A layer cannot be made, does not fit the one before it, or finds no values of its shape.</exception>
        public List<Layer> Restore(IStoredValues values)
        {
            var known = new Dictionary<string, (LayerDescription Description, Layer Layer)>(StringComparer.Ordinal);
            var layers = new List<Layer>();
            var shape = Input;
            foreach (var description in Layers)
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

                Build(entry.Layer, shape, values);
                shape = entry.Layer.OutputShape;
                layers.Add(entry.Layer);
            }

            return layers;
        }

        private static void Build(Layer layer, TensorShape shape, IStoredValues values)
        {
            try
            {
                layer.Restore(shape, values);
            }
            catch (ArgumentException e)
            {
                throw new FormatException($"Layer '{layer.Name}' of the kind '{layer.Kind}' cannot take samples of shape {shape}. {e.Message}", e);
            }
        }

        private static TensorShape ReadShape(JsonCursor json)
        {
            var extents = new List<int>(SafetensorsHeader.MaxRank);
            json.Array(() => extents.Add(extents.Count < SafetensorsHeader.MaxRank
                ? (int)json.Whole(1, int.MaxValue)
                : throw json.Unexpected($"the end of at most {SafetensorsHeader.MaxRank} extents")));
            try
            {
                return new TensorShape(extents.ToArray());
            }
            catch (ArgumentException e)
            {
                throw new FormatException($"The model's samples cannot be so large. {e.Message}", e);
            }
        }

        private static LayerDescription ReadLayer(JsonCursor json)
        {
            string? kind = null;
            string? name = null;
            var trainable = true;
            var config = new LayerConfig();
            json.Object(member =>
            {
                switch (member)
                {
                    case KindKey:
                        kind = json.Text();
                        break;
                    case NameKey:
                        name = json.Text();
                        break;
                    case TrainableKey:
                        trainable = json.Truth();
                        break;
                    case ConfigKey:
                        json.Object(setting => config.With(setting, json.Text()));
                        break;
                    default:
                        throw json.Unexpected($"one of {KindKey}, {NameKey}, {TrainableKey}, {ConfigKey}");
                }
            });
            return kind is { } && name is { }
                ? new LayerDescription(kind, name, trainable, config)
                : throw json.Unexpected($"a layer with {KindKey} and {NameKey}");
        }

        private static void WriteLayer(JsonTextWriter json, LayerDescription layer) => json.Object(() =>
        {
            json.Member(KindKey, layer.Kind);
            json.Member(NameKey, layer.Name);
            json.Member(TrainableKey, () => json.WriteValue(layer.Trainable));
            json.Member(ConfigKey, () => json.Object(() =>
            {
                foreach (var setting in layer.Config.Settings)
                {
                    json.Member(setting.Key, setting.Value);
                }
            }));
        });
    }
}
