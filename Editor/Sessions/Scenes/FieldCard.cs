using System.Text.Json.Nodes;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>A field in the inspector.</summary>
/// <param name="Name">As it is saved.</param>
/// <param name="Label">For a person.</param>
/// <param name="Kind">How it is edited: number, whole, flag, text, choice, vector, color, link or other.</param>
/// <param name="Value">As a scene file holds it.</param>
internal sealed record FieldCard(string Name, string Label, string Kind, JsonNode? Value)
{
    /// <summary>What can be chosen: names of a choice, or what a link may lead to.</summary>
    public IReadOnlyList<FieldOption>? Options { get; init; }

    /// <summary>The full name of the type that a link leads to; null for other kinds.</summary>
    public string? Wanted { get; init; }

    public float? Min { get; init; }

    public float? Max { get; init; }

    public string? Tooltip { get; init; }

    public string? Header { get; init; }
}
