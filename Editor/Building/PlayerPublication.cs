using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;

namespace Hebb.Editor.Building;

/// <summary>Makes the program that plays games: one file with all it needs, the .NET runtime included.</summary>
internal static class PlayerPublication
{
    private const string ProgramName = "Hebb.Player";

    /// <summary>Makes the program and copies it to a path.</summary>
    /// <exception cref="InputException">There is no SDK, or Hebb's sources are not there.</exception>
    /// <exception cref="FailedException">The SDK could not make it; the message carries its words.</exception>
    public static async Task PublishAsync(BuildTarget target, string path, CancellationToken cancellation)
    {
        var root = Repository.Root;
        var artifacts = Path.Combine(root, ".artifacts", "players");
        var made = Path.Combine(artifacts, target.Name);
        await DotnetPublish.RunAsync(
            $"The program for {target.Name}",
            Path.Combine(root, "Editor", "Playing", ProgramName + ".csproj"),
            artifacts,
            made,
            ["--runtime", target.Name, "--self-contained", "-p:PublishSingleFile=true", "-p:EnableCompressionInSingleFile=true"],
            cancellation);
        File.Copy(Path.Combine(made, ProgramName + target.ProgramExtension), path, overwrite: true);
    }
}
