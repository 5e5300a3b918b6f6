using System.Text.Json.Nodes;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Something a field can be set to.</summary>
/// <param name="Label">For a person.</param>
/// <param name="Value">As a scene file holds it; null for nothing.</param>
internal sealed record FieldOption(string Label, JsonNode? Value);
