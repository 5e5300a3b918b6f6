namespace Hebb.Editor.Sessions.Scenes;

/// <summary>A component that can be added.</summary>
/// <param name="Type">Full name.</param>
/// <param name="Label">For a person.</param>
internal sealed record MenuEntry(string Type, string Label);
