namespace Hebb.Editor.Building;

/// <summary>A file of a build.</summary>
/// <param name="Path">Relative to the build's folder, with slashes.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record BuiltFile(string Path, long Bytes);
