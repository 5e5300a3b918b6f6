using System.CommandLine;
using System.Globalization;
using Hebb.Assets;
using Hebb.Editor.Building;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;
using Hebb.Editor.Packaging;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb pack</c>: the archive that Unity's package manager installs from a file or a registry.</summary>
internal sealed class PackCommand : Command
{
    private readonly Option<string> folder = new("--out") { Description = "The folder to write the archive to.", HelpName = "DIR", Required = true };
    private readonly TextWriter output;

    public PackCommand(TextWriter output)
        : base("pack", "Write this package as an archive that Unity's package manager installs, with the native library for this system.")
    {
        this.output = output;
        Add(folder);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var content = new PackageContent(new PackageFolder(Repository.Root));
        var path = Path.Combine(OutputFolder.Prepare("--out", parsed.GetRequiredValue(folder)), content.Name + PackageArchive.Extension);
        var files = content.Files(await MakeLibrariesAsync(cancellation));
        AtomicFile.Write(path, stream => PackageArchive.Write(stream, files));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {path}: {new FileInfo(path).Length / 1048576.0:0.0} MB, {files.Count} files"));
        return ExitCode.Done;
    }

    /// <summary>A package without the library works, slower where the runtime has no vector instructions; so a system that cannot make it still packs.</summary>
    private async Task<IReadOnlyList<string>> MakeLibrariesAsync(CancellationToken cancellation)
    {
        try
        {
            return [await NativePublication.PublishAsync(NativePublication.DefaultFolder, cancellation)];
        }
        catch (FailedException exception)
        {
            output.WriteLine($"without a native library: {exception.Message}");
            return [];
        }
    }
}
