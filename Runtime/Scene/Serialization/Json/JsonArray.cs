using System.Collections.Generic;

namespace Hebb.Scene
{
    /// <summary>A list.</summary>
    internal sealed class JsonArray : JsonNode
    {
        public List<JsonNode> Items { get; } = new List<JsonNode>();

        public override string Kind => "a list";

        public override bool Same(JsonNode other)
        {
            if (other is not JsonArray array || array.Items.Count != Items.Count)
            {
                return false;
            }

            for (var i = 0; i < Items.Count; i++)
            {
                if (!Items[i].Same(array.Items[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
