using System.Runtime.InteropServices;

namespace Hebb.Editor.Building;

/// <summary>A system that games are built for.</summary>
/// <param name="Name">What .NET calls it, and the command line too.</param>
/// <param name="ProgramExtension">What its programs end with.</param>
/// <param name="System">Whose programs it runs.</param>
internal sealed record BuildTarget(string Name, string ProgramExtension, OSPlatform System)
{
    public static IReadOnlyList<BuildTarget> All { get; } = [new("linux-x64", string.Empty, OSPlatform.Linux), new("win-x64", ".exe", OSPlatform.Windows)];

    /// <summary>Whether its programs can be started on this machine.</summary>
    public bool RunsHere => RuntimeInformation.IsOSPlatform(System) && RuntimeInformation.OSArchitecture == Architecture.X64;
}
