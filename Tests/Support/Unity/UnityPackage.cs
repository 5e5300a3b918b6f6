using System.Diagnostics;
using System.Text.Json;

namespace Hebb.Tests.Unity;

/// <summary>A package as Unity lays it out: its files, the assemblies they make up, and what compiles.</summary>
public sealed class UnityPackage
{
    private readonly Dictionary<string, UnityAssembly> compiled = [];
    private readonly HashSet<string> present;

    /// <param name="root">The folder that holds package.json.</param>
    /// <param name="files">The paths of all files within it, with forward slashes.</param>
    public UnityPackage(string root, IEnumerable<string> files)
    {
        Root = root;
        Files = [.. files.Order(StringComparer.Ordinal)];
        present = [.. Files];
        Assemblies = [.. Files.Where(file => IsVisible(file) && file.EndsWith(AssemblyDefinition.Extension, StringComparison.Ordinal)).Select(file => AssemblyDefinition.Read(file, Read(file)))];
    }

    /// <summary>What Unity's test framework holds; stubs take its place.</summary>
    public static IReadOnlyList<string> TestFramework { get; } = ["UnityEngine.TestRunner", "UnityEditor.TestRunner", "nunit.framework.dll"];

    /// <summary>What a git URL installs: the tracked files, and those that are about to be.</summary>
    public static UnityPackage OfRepository { get; } = new(RepositoryFolder.Path, Tracked());

    /// <summary>The full path of the folder.</summary>
    public string Root { get; }

    /// <summary>All files, in the order of their paths.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>All assembly definitions, also those that Unity never compiles.</summary>
    public IReadOnlyList<AssemblyDefinition> Assemblies { get; }

    /// <summary>The folders of the samples that package.json offers.</summary>
    public IReadOnlyList<string> Samples
    {
        get
        {
            using var manifest = JsonDocument.Parse(Read("package.json"));
            return [.. manifest.RootElement.GetProperty("samples").EnumerateArray().Select(sample => sample.GetProperty("path").GetString()!)];
        }
    }

    /// <summary>Whether Unity imports a file or folder: no part of its path starts with a dot or ends with a tilde.</summary>
    public static bool IsVisible(string path) => path.Split('/').All(part => !part.StartsWith('.') && !part.EndsWith('~'));

    /// <summary>Whether there is a file of this path.</summary>
    public bool Has(string file) => present.Contains(file);

    /// <summary>The text of a file.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The scripts that Unity compiles into an assembly.</summary>
    public IEnumerable<string> Scripts(AssemblyDefinition assembly) => Files.Where(file => IsScript(file) && Owner(file) == assembly);

    /// <summary>The scripts that lie in no folder with an assembly definition; Unity does not compile them in a package, and warns.</summary>
    public IEnumerable<string> StrayScripts() => Files.Where(file => IsScript(file) && Owner(file) is null);

    /// <summary>Compiles an assembly and what it refers to.</summary>
    public UnityAssembly Compile(string name)
    {
        if (!compiled.TryGetValue(name, out var assembly))
        {
            var definition = Assemblies.Single(definition => definition.Name == name);
            compiled[name] = assembly = new UnityAssembly(
                name,
                Scripts(definition).Select(file => (file, Read(file))),
                [
                    .. definition.References.Where(reference => !TestFramework.Contains(reference)).Select(reference => Compile(reference).Reference),
                    .. definition.PrecompiledReferences.Where(reference => !TestFramework.Contains(reference)).Select(UnityReferences.Precompiled),
                ],
                usesEngine: !definition.NoEngineReferences,
                usesEditor: definition.IsForEditor,
                allowUnsafe: definition.AllowUnsafeCode);
        }

        return assembly;
    }

    /// <summary>Compiles the scripts of a sample as they are once a project has imported it.</summary>
    /// <param name="folder">Its path as package.json has it.</param>
    public UnityAssembly CompileSample(string folder) => new(
        Path.GetFileName(folder),
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)).Select(file => (file, Read(file))),
        [Compile("Hebb.Runtime").Reference, Compile("Hebb.Components").Reference]);

    private static bool IsScript(string file) => file.EndsWith(".cs", StringComparison.Ordinal) && IsVisible(file);

    private AssemblyDefinition? Owner(string file) =>
        Assemblies.Where(assembly => file.StartsWith(assembly.Folder + "/", StringComparison.Ordinal)).MaxBy(assembly => assembly.Folder.Length);

    private static string[] Tracked()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]) { WorkingDirectory = RepositoryFolder.Path, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Distinct().Where(file => File.Exists(Path.Combine(RepositoryFolder.Path, file)))];
    }
}
