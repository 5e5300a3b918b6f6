namespace Hebb.Editor.Building;

/// <summary>A system that games are built for.</summary>
/// <param name="Name">What .NET calls it, and the command line too.</param>
/// <param name="ProgramExtension">What its programs end with.</param>
internal sealed record BuildTarget(string Name, string ProgramExtension)
{
    public static IReadOnlyList<BuildTarget> All { get; } = [new("linux-x64", string.Empty), new("win-x64", ".exe")];
}
