namespace Hebb.Editor.Sessions.Scenes;

/// <summary>A component in the inspector.</summary>
/// <param name="Type">Full name.</param>
/// <param name="Label">For a person.</param>
/// <param name="IsEnabled">Whether it is switched on.</param>
/// <param name="IsKnown">Whether the program has its type; fields of others are kept as they are.</param>
/// <param name="Fields">In the order of declaration.</param>
internal sealed record ComponentCard(string Type, string Label, bool IsEnabled, bool IsKnown, IReadOnlyList<FieldCard> Fields);
