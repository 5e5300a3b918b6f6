using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace Hebb.Assets
{
    /// <summary>One call of a layer in a functional model: which layer, and which nodes it is given. Nodes are the inputs and then the calls, counted from 0.</summary>
    internal sealed class LayerWiring
    {
        private const string LayerKey = "layer";
        private const string FromKey = "from";

        public LayerWiring(int layer, IReadOnlyList<int> from)
        {
            Layer = layer;
            From = from;
        }

        /// <summary>Index of the layer.</summary>
        public int Layer { get; }

        /// <summary>Indices of the nodes it is given.</summary>
        public IReadOnlyList<int> From { get; }

        /// <exception cref="FormatException">It is damaged.</exception>
        public static LayerWiring Read(JsonCursor json)
        {
            var layer = -1;
            var from = new List<int>();
            json.Object(member =>
            {
                switch (member)
                {
                    case LayerKey:
                        layer = (int)json.Whole(0, int.MaxValue);
                        break;
                    case FromKey:
                        json.Array(() => from.Add((int)json.Whole(0, int.MaxValue)));
                        break;
                    default:
                        throw json.Unexpected($"{LayerKey} or {FromKey}");
                }
            });
            return layer >= 0 && from.Count > 0 ? new LayerWiring(layer, from) : throw json.Unexpected($"a call with {LayerKey} and {FromKey}");
        }

        public void Write(JsonTextWriter json) => json.Object(() =>
        {
            json.Member(LayerKey, () => json.WriteValue(Layer));
            json.Member(FromKey, () => json.Array(() =>
            {
                foreach (var node in From)
                {
                    json.WriteValue(node);
                }
            }));
        });
    }
}
