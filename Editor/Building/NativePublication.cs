using Hebb.Devices.Cpu;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;

namespace Hebb.Editor.Building;

/// <summary>Makes the native library of the CPU device's kernels, for the system that this program runs on.</summary>
internal static class NativePublication
{
    private const string ProjectName = "Hebb.Native";
    private const string MadeName = "hebb_native";

    /// <summary>Where the library lies unless the user names a folder.</summary>
    public static string DefaultFolder => Path.Combine(Repository.Root, ".artifacts", "native");

    /// <summary>Makes the library and copies it to a folder.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="InputException">There is no SDK, or Hebb's sources are not there.</exception>
    /// <exception cref="FailedException">The SDK could not make it; the message carries its words.</exception>
    public static async Task<string> PublishAsync(string folder, CancellationToken cancellation)
    {
        var artifacts = Path.Combine(DefaultFolder, "build");
        var made = Path.Combine(artifacts, "made");
        await DotnetPublish.RunAsync(
            "The native library",
            Path.Combine(Repository.Root, "Runtime", "Native", ProjectName + ".csproj"),
            artifacts,
            made,
            ["--use-current-runtime"],
            cancellation);
        var path = Path.Combine(folder, NativeKernels.FileName);
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(made, MadeName + Path.GetExtension(path)), path, overwrite: true);
        return path;
    }
}
