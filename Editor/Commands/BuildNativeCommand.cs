using System.CommandLine;
using System.Globalization;
using Hebb.Editor.Building;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb build-native</c>: the kernels of the CPU device as a native library, for runtimes without vector instructions.</summary>
internal sealed class BuildNativeCommand : Command
{
    private readonly Option<string?> folder = new("--out") { Description = "The folder to write the library to.", HelpName = "DIR" };
    private readonly TextWriter output;

    public BuildNativeCommand(TextWriter output)
        : base("build-native", "Compile the CPU device's kernels into a native library, which Mono needs to be fast.")
    {
        this.output = output;
        Add(folder);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var root = parsed.GetValue(folder) is { } given ? OutputFolder.Prepare("--out", given) : NativePublication.DefaultFolder;
        var library = await NativePublication.PublishAsync(root, cancellation);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {library}: {new FileInfo(library).Length / 1048576.0:0.0} MB"));
        return ExitCode.Done;
    }
}
