using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;

namespace Hebb.Editor.Building;

/// <summary>Runs <c>dotnet publish</c>, quietly unless it fails.</summary>
internal static class DotnetPublish
{
    private const int ShownLines = 5;

    /// <summary>Publishes a project in its release configuration, apart from what this program itself was built from.</summary>
    /// <param name="what">What is made, for the error.</param>
    /// <param name="project">The project's file.</param>
    /// <param name="artifacts">Folder for everything in between.</param>
    /// <param name="made">Folder for what is made.</param>
    /// <param name="options">Further options.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InputException">There is no SDK.</exception>
    /// <exception cref="FailedException">The SDK could not make it; the message carries its words.</exception>
    public static async Task RunAsync(string what, string project, string artifacts, string made, IEnumerable<string> options, CancellationToken cancellation)
    {
        var lines = new List<string>();
        string[] arguments =
            ["publish", project, "--configuration", "Release", "--output", made, $"-p:ArtifactsPath={artifacts}", "-p:RunAnalyzers=false", "--disable-build-servers", "-nologo", "-verbosity:quiet", .. options];
        if (await ChildProcess.RunAsync("dotnet", arguments, Keep, Keep, cancellation) != 0)
        {
            throw new FailedException($"{what} could not be made: {string.Join(" ", lines.TakeLast(ShownLines))}");
        }

        void Keep(string line)
        {
            lock (lines)
            {
                lines.Add(line.Trim());
            }
        }
    }
}
