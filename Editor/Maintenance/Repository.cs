using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Maintenance;

/// <summary>Where the sources lie that this program was built from.</summary>
internal static class Repository
{
    private const string Marker = "Plugin.sln";

    /// <summary>The solution file.</summary>
    public static string Solution => Path.Combine(Root, Marker);

    /// <summary>The folder that holds the solution, found upwards from the program.</summary>
    /// <exception cref="InputException">The program does not lie inside a copy of the repository.</exception>
    public static string Root => TryFind() ?? throw new InputException(
        $"This command works on Hebb's sources, but no {Marker} lies above {AppContext.BaseDirectory}; start it with the hebb script of a copy of the repository.");

    /// <summary>The folder that holds the solution, or null when the program stands alone.</summary>
    public static string? TryFind()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
