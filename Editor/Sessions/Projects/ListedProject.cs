namespace Hebb.Editor.Sessions.Projects;

/// <summary>A project to choose.</summary>
/// <param name="Path">Where it lies in its <see cref="ProjectShelf"/>.</param>
/// <param name="Name">The name of its folder, which no two projects there share.</param>
/// <param name="Changed">When something in it was last changed.</param>
internal sealed record ListedProject(string Path, string Name, DateTime Changed);
