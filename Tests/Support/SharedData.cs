using NUnit.Framework;

namespace Hebb.Tests;

/// <summary>
/// The data sets that tests read and the repository does not hold: in the folder that the environment variable HEBB_DATA names,
/// else in <c>shared/data</c> beside the repository.
/// </summary>
public static class SharedData
{
    private const string Variable = "HEBB_DATA";
    private const string RootMark = "Plugin.sln";

    /// <summary>The full path of a file or folder; the test fails where it is not there.</summary>
    public static string Find(params string[] parts)
    {
        var path = Path.Combine([Root(), .. parts]);
        if (!Path.Exists(path))
        {
            Assert.Fail($"This test reads '{path}', which is not there. Set {Variable} to the folder that holds '{parts[0]}'.");
        }

        return path;
    }

    private static string Root() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? given
        : Path.GetFullPath(Path.Combine(RepositoryRoot(), "..", "shared", "data"));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, RootMark)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"'{AppContext.BaseDirectory}' does not lie within the repository: no folder above it holds {RootMark}.");
    }
}
