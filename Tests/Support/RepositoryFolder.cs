namespace Hebb.Tests;

/// <summary>The repository that the tests were built from.</summary>
public static class RepositoryFolder
{
    private const string RootMark = "Plugin.sln";

    /// <summary>Full path of its root.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, RootMark)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"'{AppContext.BaseDirectory}' does not lie within the repository: no folder above it holds {RootMark}.");
    }
}
