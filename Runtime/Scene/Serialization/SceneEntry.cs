using System.Collections.Generic;

namespace Hebb.Scene
{
    /// <summary>What a file says about one object.</summary>
    internal sealed class SceneEntry
    {
        private SceneEntry(JsonObject node, string id, string name, string? parent, IReadOnlyList<JsonObject> components)
        {
            Node = node;
            Id = id;
            Name = name;
            Parent = parent;
            Components = components;
        }

        public JsonObject Node { get; }

        public string Id { get; }

        public string Name { get; }

        /// <summary>The id of the parent; null for a root.</summary>
        public string? Parent { get; }

        public IReadOnlyList<JsonObject> Components { get; }

        public static SceneEntry Of(JsonNode item, string file)
        {
            var node = item as JsonObject ?? throw Fault(file, item, "an object of the scene is", item.Kind, "an object");
            var id = Text(node, SceneKeys.Id, file) ?? throw new SceneFileException($"{file} (line {node.Line}): an object has no \"{SceneKeys.Id}\".");
            if (id.Length == 0 || id.Contains('/'))
            {
                throw new SceneFileException($"{file} (line {node.Line}): the id '{id}' is empty or holds a slash.");
            }

            var components = new List<JsonObject>();
            if (node[SceneKeys.Components] is { } list)
            {
                foreach (var component in (list as JsonArray ?? throw Fault(file, list, $"\"{SceneKeys.Components}\" of '{id}' is", list.Kind, "a list")).Items)
                {
                    var fields = component as JsonObject ?? throw Fault(file, component, $"a component of '{id}' is", component.Kind, "an object");
                    components.Add(Text(fields, SceneKeys.Type, file) is not null ? fields : throw new SceneFileException($"{file} (line {fields.Line}): a component of '{id}' has no \"{SceneKeys.Type}\"."));
                }
            }

            return new SceneEntry(node, id, Text(node, SceneKeys.Name, file) ?? id, Text(node, SceneKeys.Parent, file), components);
        }

        private static string? Text(JsonObject node, string key, string file) => node[key] switch
        {
            null => null,
            JsonScalar { Text: { } text } => text,
            JsonScalar { IsNull: true } => null,
            { } other => throw Fault(file, other, $"\"{key}\" is", other.Kind, "a text"),
        };

        private static SceneFileException Fault(string file, JsonNode node, string what, string found, string expected) =>
            new SceneFileException($"{file} (line {node.Line}, column {node.Column}): {what} {found}, but {expected} is expected.");
    }
}
