using System;
using System.Collections.Generic;
using Hebb.Layers;
using Hebb.Tensors;
using Newtonsoft.Json;

namespace Hebb.Assets
{
    /// <summary>Shapes and layers as JSON.</summary>
    internal static class ArchitectureJson
    {
        private const string KindKey = "kind";
        private const string NameKey = "name";
        private const string TrainableKey = "trainable";
        private const string ConfigKey = "config";

        /// <summary>Reads the extents of a sample.</summary>
        public static TensorShape ReadShape(JsonCursor json)
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

        /// <summary>Reads the description of a layer.</summary>
        public static LayerDescription ReadLayer(JsonCursor json)
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

        /// <summary>Writes the extents of a sample.</summary>
        public static void WriteShape(JsonTextWriter json, TensorShape shape) => json.Array(() =>
        {
            foreach (var extent in shape)
            {
                json.WriteValue(extent);
            }
        });

        /// <summary>Writes the description of a layer.</summary>
        public static void WriteLayer(JsonTextWriter json, LayerDescription layer) => json.Object(() =>
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
