using System.Text;

namespace Hebb.Editor.Reference;

/// <summary>The reference of the public types, made of the assemblies and the comments of their sources: one page for each namespace, and an index.</summary>
internal static class ApiReference
{
    private const string Folder = "Documentation~/api";

    /// <summary>Writes all pages, and deletes those whose namespace is gone.</summary>
    /// <param name="rootFolder">The repository's root.</param>
    public static void Build(string rootFolder)
    {
        var folder = Path.Combine(rootFolder, Folder);
        var pages = Pages(PublicApi.Load());
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !pages.ContainsKey(Path.GetFileName(file))).ToList())
        {
            File.Delete(file);
        }

        foreach (var (name, text) in pages)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    /// <summary>Compares the pages with what the assemblies would give now.</summary>
    /// <param name="rootFolder">The repository's root.</param>
    /// <returns>Which pages are missing, stale or left over, one sentence each; empty when all are fresh.</returns>
    public static IReadOnlyList<string> Check(string rootFolder)
    {
        var folder = Path.Combine(rootFolder, Folder);
        var pages = Pages(PublicApi.Load());
        var found = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).ToHashSet() : [];
        return
        [
            .. pages.Keys.Where(name => !found.Contains(name)).Select(name => $"{Folder}/{name} is missing. Run 'hebb docs'."),
            .. pages.Where(page => found.Contains(page.Key) && File.ReadAllText(Path.Combine(folder, page.Key)) != page.Value)
                .Select(page => $"{Folder}/{page.Key} is stale: the sources say something else. Run 'hebb docs'."),
            .. found.Where(name => !pages.ContainsKey(name)).Order(StringComparer.Ordinal).Select(name => $"{Folder}/{name} is made by no namespace. Run 'hebb docs'."),
        ];
    }

    /// <summary>The text of every page, by file name.</summary>
    public static SortedDictionary<string, string> Pages(PublicApi api)
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { [ApiPlaces.IndexPage] = Index(api) };
        foreach (var types in api.Namespaces)
        {
            pages.Add(ApiPlaces.PageOf(types.Key), new NamespacePage(api, types).Write());
        }

        return pages;
    }

    private static string Index(PublicApi api)
    {
        var text = new StringBuilder("# API reference\n\nMade by `hebb docs` from the comments in the sources. What is not listed here is not public.\n\n| namespace | types |\n|---|---|\n");
        foreach (var types in api.Namespaces)
        {
            text.Append($"| [{types.Key}]({ApiPlaces.PageOf(types.Key)}) | {types.Count()} |\n");
        }

        return text.ToString();
    }
}
