using System.IO;
using System.Linq;
using Newtonsoft.Json;

namespace Hebb.Scene
{
    /// <summary>Writes JSON in the one form that saved scenes have: two spaces of indent, lists of plain values and objects of one plain value in one line.</summary>
    internal static class JsonFormat
    {
        public static string Write(JsonNode node)
        {
            using var text = new StringWriter { NewLine = "\n" };
            using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 2 })
            {
                Write(node, writer);
            }

            return text.ToString() + "\n";
        }

        private static void Write(JsonNode node, JsonTextWriter writer)
        {
            if (Line(node) is { } line)
            {
                writer.WriteRawValue(line);
            }
            else if (node is JsonObject members)
            {
                writer.WriteStartObject();
                foreach (var name in members.Names)
                {
                    writer.WritePropertyName(name);
                    Write(members[name]!, writer);
                }

                writer.WriteEndObject();
            }
            else if (node is JsonArray elements)
            {
                writer.WriteStartArray();
                foreach (var item in elements.Items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
            }
        }

        /// <summary>What is written in one line; null for the rest.</summary>
        private static string? Line(JsonNode node) => node switch
        {
            JsonScalar scalar => Plain(scalar),
            JsonArray list when list.Items.TrueForAll(item => item is JsonScalar) => "[" + string.Join(", ", list.Items.Select(item => Plain((JsonScalar)item))) + "]",
            JsonObject { Names: { Count: 1 } } link when link[link.Names[0]] is JsonScalar value => "{" + JsonConvert.ToString(link.Names[0]) + ": " + Plain(value) + "}",
            JsonObject { Names: { Count: 0 } } => "{}",
            _ => null,
        };

        private static string Plain(JsonScalar scalar) => scalar switch
        {
            { Number: { } number } => number,
            { Text: { } text } => JsonConvert.ToString(text),
            { Truth: { } truth } => JsonConvert.ToString(truth),
            _ => JsonConvert.Null,
        };
    }
}
