using System.IO;
using Newtonsoft.Json;

namespace Hebb.Scene
{
    /// <summary>Writes JSON in the one form that saved scenes have: two spaces of indent, lists of plain values and objects of one value in one line.</summary>
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
            switch (node)
            {
                case JsonObject members:
                    Write(members, writer);
                    break;
                case JsonArray elements:
                    Write(elements, writer);
                    break;
                case JsonScalar { Number: { } number }:
                    writer.WriteRawValue(number);
                    break;
                case JsonScalar { Text: { } text }:
                    writer.WriteValue(text);
                    break;
                case JsonScalar { Truth: { } truth }:
                    writer.WriteValue(truth);
                    break;
                default:
                    writer.WriteNull();
                    break;
            }
        }

        private static void Write(JsonObject members, JsonTextWriter writer)
        {
            var before = writer.Formatting;
            writer.WriteStartObject();
            if (members.Names.Count == 1 && members[members.Names[0]] is JsonScalar)
            {
                writer.Formatting = Formatting.None;
            }

            foreach (var name in members.Names)
            {
                writer.WritePropertyName(name);
                Write(members[name]!, writer);
            }

            writer.WriteEndObject();
            writer.Formatting = before;
        }

        private static void Write(JsonArray elements, JsonTextWriter writer)
        {
            var before = writer.Formatting;
            writer.WriteStartArray();
            if (elements.Items.TrueForAll(item => item is JsonScalar))
            {
                writer.Formatting = Formatting.None;
            }

            foreach (var item in elements.Items)
            {
                Write(item, writer);
            }

            writer.WriteEndArray();
            writer.Formatting = before;
        }
    }
}
