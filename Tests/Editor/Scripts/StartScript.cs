using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;

namespace Hebb.Tests.Editor.Scripts;

/// <summary>A copy of the start script beside made-up sources, with a stand-in for <c>dotnet</c> that only writes down what it is asked.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class StartScript : IDisposable
{
    private const string Dotnet =
        """
        #!/bin/sh
        case "$1" in
          --list-sdks) [ -f "$DOTNET_STUB/sdks" ] && cat "$DOTNET_STUB/sdks" ;;
          build)
            echo build >> "$DOTNET_STUB/calls"
            echo "building ..."
            [ -f "$DOTNET_STUB/broken" ] && exit 1
            mkdir -p "$(dirname "$2")/../.artifacts/bin/Hebb.Editor/release"
            touch "$(dirname "$2")/../.artifacts/bin/Hebb.Editor/release/hebb.dll" ;;
          *) shift; echo "folder=$PWD home=$HOME arguments=$*"; exit 7 ;;
        esac
        """;

    private readonly TemporaryFolder folder = new();

    public StartScript()
    {
        File.Copy(Path.Combine(SourceRoot(), "hebb"), Write("repository/hebb", string.Empty), overwrite: true);
        foreach (var name in new[] { "Runtime", "Editor", "Shaders" })
        {
            Write($"repository/{name}/source.txt", name);
        }

        Write("repository/Directory.Build.props", "<Project/>");
        MakeExecutable(Write("bin/dotnet", Dotnet));
        Write("stub/sdks", "10.0.100 [/usr/share/dotnet/sdk]\n");
        Directory.CreateDirectory(PathOf("home"));
    }

    /// <summary>How often a build was asked for.</summary>
    public int Builds => File.Exists(PathOf("stub/calls")) ? File.ReadAllLines(PathOf("stub/calls")).Length : 0;

    public string PathOf(string name) => Path.Combine(folder.Path, name);

    public string Write(string name, string content) => folder.Write(name, Encoding.UTF8.GetBytes(content));

    /// <summary>Runs the script from a folder of its own.</summary>
    public async Task<CliResult> RunAsync(string? home, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/bash", [PathOf("repository/hebb"), .. arguments])
        {
            WorkingDirectory = PathOf("home"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{PathOf("bin")}:/usr/bin:/bin";
        start.Environment["DOTNET_STUB"] = PathOf("stub");
        start.Environment["HOME"] = home;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliResult(process.ExitCode, output, await error);
    }

    public void Dispose() => folder.Dispose();

    private static void MakeExecutable(string path) =>
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static string SourceRoot() => Hebb.Editor.Maintenance.Repository.Root;
}
