using System.Reflection;

namespace Hebb.Editor.Server;

/// <summary>The page and what belongs to it, embedded in the program. Nothing is read from the disk.</summary>
internal sealed class WebAssets
{
    private const string Prefix = "web/";
    private const string Index = "index.html";

    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly Dictionary<string, (byte[] Content, string Type)> files;

    public WebAssets()
    {
        var assembly = Assembly.GetExecutingAssembly();
        files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => (Read(assembly, name), ContentTypes[Path.GetExtension(name)]), StringComparer.Ordinal);
    }

    /// <summary>The file of a path such as <c>/app.js</c>; null when there is none.</summary>
    public (byte[] Content, string Type)? Find(string path) =>
        files.TryGetValue(path == "/" ? Index : path.TrimStart('/'), out var file) ? file : null;

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
