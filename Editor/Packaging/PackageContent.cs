using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Packaging;

/// <summary>
/// What the archive holds of the repository: what Unity compiles, and what people read. Left out are the web editor, the scene host and the program of the
/// native library, which Unity never compiles, the tests, the kernel sources (their compiled form is among the components) and everything that builds with
/// .NET. Native libraries, too large for the repository, come with it. The samples move to a folder that Unity does not import, and each becomes an assembly
/// of its own for the project that imports it.
/// </summary>
internal sealed class PackageContent
{
    private const string Documentation = "Documentation~";
    private const string Samples = "Samples";
    private const string SamplesInArchive = Samples + "~";
    private const string Plugins = "Plugins";
    private const string PluginsOfProcessor = Plugins + "/x86_64";

    private static readonly string[] Packed =
        ["README.md", "README.zh-CN.md", "CHANGELOG.md", "LICENSE.md", "Third Party Notices.md", PackageFolder.Manifest, "Runtime", "Editor/Unity"];

    private static readonly string[] LeftOut = ["Runtime/Native", "Runtime/Scene"];

    private static readonly string[] LeftOutKinds = [".csproj", ".props"];

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PackageFolder package;
    private readonly JsonObject manifest;

    /// <exception cref="InputException">A .meta is missing, stale or left over.</exception>
    public PackageContent(PackageFolder package)
    {
        if (MetaTree.Check(package) is [var problem, ..])
        {
            throw new InputException(problem);
        }

        this.package = package;
        manifest = JsonNode.Parse(File.ReadAllText(package.FullPath(PackageFolder.Manifest)))!.AsObject();
    }

    /// <summary>Name and version, such as <c>com.hebb.learning-0.1.0</c>.</summary>
    public string Name => $"{manifest["name"]}-{manifest["version"]}";

    /// <summary>All files by their paths in the package.</summary>
    /// <param name="libraries">Files of native libraries that go with it.</param>
    public SortedDictionary<string, byte[]> Files(params IReadOnlyList<string> libraries)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var assets = package.Assets().Where(asset => !LeftOutKinds.Contains(Path.GetExtension(asset))).ToList();
        foreach (var asset in assets.Where(IsPacked))
        {
            AddAsset(files, asset, asset);
        }

        foreach (var page in package.Hidden(Documentation))
        {
            AddFile(files, page, page);
        }

        var archived = manifest.DeepClone().AsObject();
        foreach (var sample in archived["samples"]!.AsArray())
        {
            var folder = (string)sample!["path"]!;
            foreach (var asset in assets.Where(asset => IsWithin(asset, folder)))
            {
                AddAsset(files, asset, InArchive(asset));
            }

            AddDefinition(files, folder);
            sample["path"] = InArchive(folder);
        }

        files[PackageFolder.Manifest] = Json(archived);
        AddPlugins(files, libraries);
        return files;
    }

    private static bool IsPacked(string asset) =>
        Packed.Any(root => IsWithin(asset, root) || IsWithin(root, asset)) && !LeftOut.Any(root => IsWithin(asset, root));

    private static bool IsWithin(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static string InArchive(string path) => SamplesInArchive + path[Samples.Length..];

    /// <summary>The assembly that a sample's scripts make up in the project that imports it.</summary>
    private static void AddDefinition(SortedDictionary<string, byte[]> files, string sample)
    {
        var name = $"Hebb.Samples.{Path.GetFileName(sample)}";
        var path = $"{sample}/{name}.asmdef";
        files[InArchive(path)] = Json(new JsonObject { ["name"] = name, ["rootNamespace"] = "Hebb.Samples", ["references"] = new JsonArray("Hebb.Runtime", "Hebb.Components") });
        AddMeta(files, path, InArchive(path), isFolder: false);
    }

    private static void AddPlugins(SortedDictionary<string, byte[]> files, IReadOnlyList<string> libraries)
    {
        if (libraries.Count == 0)
        {
            return;
        }

        AddMeta(files, Plugins, Plugins, isFolder: true);
        AddMeta(files, PluginsOfProcessor, PluginsOfProcessor, isFolder: true);
        foreach (var library in libraries)
        {
            var path = $"{PluginsOfProcessor}/{Path.GetFileName(library)}";
            files[path] = File.ReadAllBytes(library);
            AddMeta(files, path, path, isFolder: false);
        }
    }

    private static void AddMeta(SortedDictionary<string, byte[]> files, string asset, string path, bool isFolder) =>
        files[path + PackageFolder.MetaExtension] = Encoding.UTF8.GetBytes(MetaFile.Text(asset, isFolder));

    private static byte[] Json(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(Format).ReplaceLineEndings("\n") + "\n");

    private void AddAsset(SortedDictionary<string, byte[]> files, string asset, string path)
    {
        AddFile(files, asset + PackageFolder.MetaExtension, path + PackageFolder.MetaExtension);
        if (File.Exists(package.FullPath(asset)))
        {
            AddFile(files, asset, path);
        }
    }

    private void AddFile(SortedDictionary<string, byte[]> files, string source, string path) => files[path] = File.ReadAllBytes(package.FullPath(source));
}
