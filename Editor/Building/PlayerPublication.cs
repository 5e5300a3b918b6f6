using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;

namespace Hebb.Editor.Building;

/// <summary>Makes the program that plays games: one file with all it needs, the .NET runtime included.</summary>
internal static class PlayerPublication
{
    private const string ProgramName = "Hebb.Player";
    private const int ShownLines = 5;

    /// <summary>Makes the program and copies it to a path.</summary>
    /// <exception cref="InputException">There is no SDK, or Hebb's sources are not there.</exception>
    /// <exception cref="FailedException">The SDK could not make it; the message carries its words.</exception>
    public static async Task PublishAsync(BuildTarget target, string path, CancellationToken cancellation)
    {
        var root = Repository.Root;
        var artifacts = Path.Combine(root, ".artifacts", "players");
        var made = Path.Combine(artifacts, target.Name);
        var lines = new List<string>();
        var exitCode = await ChildProcess.RunAsync(
            "dotnet",
            [
                "publish", Path.Combine(root, "Editor", "Playing", ProgramName + ".csproj"), "--configuration", "Release", "--runtime", target.Name, "--self-contained",
                "--output", made, $"-p:ArtifactsPath={artifacts}", "-p:PublishSingleFile=true", "-p:EnableCompressionInSingleFile=true", "-p:RunAnalyzers=false", "--disable-build-servers", "-nologo", "-verbosity:quiet",
            ],
            Keep,
            Keep,
            cancellation);
        if (exitCode != 0)
        {
            throw new FailedException($"The program for {target.Name} could not be made: {string.Join(" ", lines.TakeLast(ShownLines))}");
        }

        File.Copy(Path.Combine(made, ProgramName + target.ProgramExtension), path, overwrite: true);

        void Keep(string line)
        {
            lock (lines)
            {
                lines.Add(line.Trim());
            }
        }
    }
}
