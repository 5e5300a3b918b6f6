namespace Hebb.Editor.Sessions.Builds;

/// <summary>A file of the project that goes into a build.</summary>
/// <param name="Path">Relative to the project, with slashes.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record BuildPart(string Path, long Bytes);
