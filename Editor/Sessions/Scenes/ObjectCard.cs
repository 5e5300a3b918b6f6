namespace Hebb.Editor.Sessions.Scenes;

/// <summary>An object in the hierarchy and the inspector.</summary>
/// <param name="Id">As in the file.</param>
/// <param name="Name">For a person.</param>
/// <param name="Parent">The id of the object above; null at the top.</param>
/// <param name="IsActive">Whether it is switched on by itself.</param>
/// <param name="Position">Relative to the object above.</param>
/// <param name="Rotation">Euler angles in degrees.</param>
/// <param name="Scale">Relative to the object above.</param>
/// <param name="Components">Without the transform.</param>
internal sealed record ObjectCard(
    string Id, string Name, string? Parent, bool IsActive, float[] Position, float[] Rotation, float[] Scale, IReadOnlyList<ComponentCard> Components);
