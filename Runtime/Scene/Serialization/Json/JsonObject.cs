using System.Collections.Generic;

namespace Hebb.Scene
{
    /// <summary>Named values in the order of the file.</summary>
    internal sealed class JsonObject : JsonNode
    {
        private readonly Dictionary<string, JsonNode> values = new Dictionary<string, JsonNode>();

        /// <summary>The names in their order.</summary>
        public List<string> Names { get; } = new List<string>();

        public override string Kind => "an object";

        /// <summary>The value of a name; null when there is none.</summary>
        public JsonNode? this[string name] => values.TryGetValue(name, out var value) ? value : null;

        /// <summary>Adds a value; false when the name is taken.</summary>
        public bool Add(string name, JsonNode value)
        {
            if (values.ContainsKey(name))
            {
                return false;
            }

            values.Add(name, value);
            Names.Add(name);
            return true;
        }

        public override bool Same(JsonNode other)
        {
            if (other is not JsonObject theirs || theirs.Names.Count != Names.Count)
            {
                return false;
            }

            foreach (var name in Names)
            {
                if (theirs[name] is not { } value || !values[name].Same(value))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
