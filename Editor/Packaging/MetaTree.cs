namespace Hebb.Editor.Packaging;

/// <summary>Writes the .meta of every file and folder that Unity imports, or says which are missing, stale or left over.</summary>
internal static class MetaTree
{
    /// <summary>Writes those that are missing or stale, and deletes those of files that are gone.</summary>
    /// <returns>How many files and folders have one now.</returns>
    public static int Write(PackageFolder package)
    {
        var expected = Expected(package);
        foreach (var orphan in package.Metas().Where(meta => !expected.ContainsKey(meta)))
        {
            File.Delete(package.FullPath(orphan));
        }

        foreach (var (meta, text) in expected.Where(meta => Found(package, meta.Key) != meta.Value))
        {
            File.WriteAllText(package.FullPath(meta), text);
        }

        return expected.Count;
    }

    /// <summary>What is wrong, a sentence each; empty when all is fresh.</summary>
    public static IReadOnlyList<string> Check(PackageFolder package)
    {
        var expected = Expected(package);
        var missing = expected.Where(meta => Found(package, meta.Key) is null).Select(meta => $"{meta.Key} is missing. Run 'hebb metas'.");
        var stale = expected.Where(meta => Found(package, meta.Key) is { } found && found != meta.Value).Select(meta => $"{meta.Key} is not what 'hebb metas' writes. Run it.");
        var orphans = package.Metas().Where(meta => !expected.ContainsKey(meta)).Select(meta => $"{meta} stands beside nothing that Unity imports. Run 'hebb metas'.");
        return [.. missing, .. stale, .. orphans];
    }

    private static Dictionary<string, string> Expected(PackageFolder package) =>
        package.Assets().ToDictionary(path => path + PackageFolder.MetaExtension, path => MetaFile.Text(path, Directory.Exists(package.FullPath(path))));

    private static string? Found(PackageFolder package, string meta) => File.Exists(package.FullPath(meta)) ? File.ReadAllText(package.FullPath(meta)) : null;
}
