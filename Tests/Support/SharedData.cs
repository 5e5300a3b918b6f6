using NUnit.Framework;

namespace Hebb.Tests;

/// <summary>
/// The data sets that tests read and the repository does not hold: in the folder that the environment variable HEBB_DATA names,
/// else in <c>shared/data</c> beside the repository. Where there are none, HEBB_DATA may say so: none.
/// </summary>
public static class SharedData
{
    private const string Variable = "HEBB_DATA";
    private const string None = "none";

    /// <summary>The full path of a file or folder; the test fails where it is not there, or is skipped where no data set is.</summary>
    public static string Find(params string[] parts)
    {
        if (Environment.GetEnvironmentVariable(Variable) == None)
        {
            Assert.Ignore($"This test reads the data set '{parts[0]}', and {Variable} says that there are no data sets here.");
        }

        var path = Path.Combine([Root(), .. parts]);
        if (!Path.Exists(path))
        {
            Assert.Fail($"This test reads '{path}', which is not there. Set {Variable} to the folder that holds '{parts[0]}'.");
        }

        return path;
    }

    private static string Root() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? given
        : Path.GetFullPath(Path.Combine(RepositoryFolder.Path, "..", "shared", "data"));
}
