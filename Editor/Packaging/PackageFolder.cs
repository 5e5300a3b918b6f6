namespace Hebb.Editor.Packaging;

/// <summary>A folder that Unity installs as a package, seen as Unity sees it.</summary>
internal sealed class PackageFolder(string root)
{
    /// <summary>What every package has at its root.</summary>
    public const string Manifest = "package.json";

    /// <summary>What Unity keeps beside each file and folder.</summary>
    public const string MetaExtension = ".meta";

    /// <summary>What builds leave behind and git ignores.</summary>
    private static readonly string[] BuildOutput = ["bin", "obj", "node_modules", "TestResults"];

    /// <summary>The full path of the folder.</summary>
    public string Root => root;

    /// <summary>The full path of a file or folder.</summary>
    public string FullPath(string path) => Path.Combine(root, path);

    /// <summary>All files and folders that Unity imports, without their .meta, as paths with forward slashes in alphabetical order.</summary>
    public IEnumerable<string> Assets() =>
        Walk(string.Empty, IsVisible).Where(path => !IsMeta(path)).SelectMany(WithFolders).Distinct().Order(StringComparer.Ordinal);

    /// <summary>All .meta files, also those in folders that Unity does not import.</summary>
    public IEnumerable<string> Metas() => Walk(string.Empty, IsKept).Where(IsMeta).Order(StringComparer.Ordinal);

    /// <summary>The files of a folder that Unity does not import, such as Documentation~.</summary>
    public IEnumerable<string> Hidden(string folder) => Walk(folder, IsKept).Order(StringComparer.Ordinal);

    public static bool IsMeta(string path) => path.EndsWith(MetaExtension, StringComparison.Ordinal);

    private static bool IsKept(string name) => !name.StartsWith('.');

    private static bool IsVisible(string name) => IsKept(name) && !name.EndsWith('~');

    private static IEnumerable<string> WithFolders(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
        }
    }

    private IEnumerable<string> Walk(string folder, Func<string, bool> enters)
    {
        foreach (var entry in new DirectoryInfo(FullPath(folder)).EnumerateFileSystemInfos().Where(entry => enters(entry.Name)))
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (entry is FileInfo)
            {
                yield return path;
            }
            else if (!BuildOutput.Contains(entry.Name))
            {
                foreach (var inner in Walk(path, enters))
                {
                    yield return inner;
                }
            }
        }
    }
}
