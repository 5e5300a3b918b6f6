namespace Hebb.Editor.Sessions.Scenes;

/// <summary>What an object says of itself while it plays, shown above it.</summary>
/// <param name="Id">The object.</param>
/// <param name="X">Where it is.</param>
/// <param name="Y">Where it is.</param>
/// <param name="Text">What it says: a label, a reward.</param>
/// <param name="Share">How sure it is, from 0 to 1; null where that has no meaning.</param>
internal sealed record PlayNote(string Id, float X, float Y, string Text, float? Share);
