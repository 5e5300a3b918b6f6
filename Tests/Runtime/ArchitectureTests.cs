using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Hebb.Tests;

/// <summary>Keeps the order of the folders of Runtime: each uses only what stands left of it.</summary>
public sealed class ArchitectureTests
{
    /// <summary>Folders of one step may use each other.</summary>
    private static readonly string[][] Steps =
    [
        ["Devices", "Kernels"],
        ["Tensors"],
        ["Graphs", "Operators"],
        ["Layers", "Training", "Data"],
        ["Imaging"],
        ["Models"],
        ["Assets"],
        ["Agents"],
        ["Authoring"],
    ];

    [Test]
    public void Every_folder_of_the_runtime_uses_only_what_stands_left_of_it()
    {
        var violations = from file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "Runtime"), "*.cs", SearchOption.AllDirectories)
                         let folder = Path.GetRelativePath(Path.Combine(RepositoryFolder.Path, "Runtime"), file).Split(Path.DirectorySeparatorChar)[0]
                         where Step(folder) >= 0
                         from used in Used(File.ReadAllText(file))
                         where Step(used) > Step(folder)
                         select $"{Path.GetRelativePath(RepositoryFolder.Path, file)} uses Hebb.{used}";

        Assert.That(violations, Is.Empty);
    }

    [Test]
    public void Only_the_devices_know_the_native_bindings()
    {
        var violations = from file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "Runtime"), "*.cs", SearchOption.AllDirectories)
                         let folder = Path.GetRelativePath(Path.Combine(RepositoryFolder.Path, "Runtime"), file).Split(Path.DirectorySeparatorChar)[0]
                         where folder is not ("Devices" or "Bindings") && File.ReadAllText(file).Contains("Silk.NET")
                         select file;

        Assert.That(violations, Is.Empty);
    }

    [Test]
    public void The_vulkan_and_opencl_devices_know_no_layer_and_no_kernel()
    {
        var violations = from kind in new[] { "Vulkan", "OpenCL" }
                         from file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "Runtime", "Devices", kind), "*.cs")
                         from used in Used(File.ReadAllText(file))
                         where used is not "Devices"
                         select $"{file} uses Hebb.{used}";

        Assert.That(violations, Is.Empty);
    }

    private static int Step(string folder) => Array.FindIndex(Steps, step => step.Contains(folder));

    private static IEnumerable<string> Used(string source) =>
        Regex.Matches(source, @"^\s*using (?:static )?Hebb\.(\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
}
