namespace Hebb.Editor.Sessions.Builds;

/// <summary>What the Build panel offers.</summary>
/// <param name="Target">The system, as .NET calls it.</param>
/// <param name="Learning">Whether agents and classifiers may learn in the build.</param>
/// <param name="HalfPrecision">Whether weights are kept as float16.</param>
/// <param name="Scene">The scene that is played, relative to the project, with slashes; null for the first.</param>
internal sealed record BuildChoices(string Target, bool Learning = true, bool HalfPrecision = false, string? Scene = null);
