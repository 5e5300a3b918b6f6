using Hebb.Authoring;

namespace Hebb.Editor.Sessions.Projects;

/// <summary>A folder in which projects lie beside each other.</summary>
/// <param name="folder">Its full path.</param>
internal sealed class ProjectShelf(string folder)
{
    private const int MostListed = 12;

    /// <summary>Names the folder itself, which may be a project, too.</summary>
    private const string Itself = ".";

    /// <summary>What cannot be read is passed over, and so is what is hidden.</summary>
    private static readonly EnumerationOptions Direct = new();

    /// <summary>Deep enough for every list and folder that the editor writes to, and not for each picture.</summary>
    private static readonly EnumerationOptions Shallow = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };

    public string Folder => folder;

    /// <summary>The projects that were changed last, the newest first.</summary>
    public IReadOnlyList<ListedProject> Newest =>
    [
        .. Directory.EnumerateDirectories(folder, "*", Direct)
            .Select(path => Path.GetFileName(path)!)
            .Prepend(Itself)
            .Where(name => Find(name) is { } path && ProjectFile.IsAt(path))
            .Select(Describe)
            .OrderByDescending(project => project.Changed)
            .Take(MostListed),
    ];

    /// <summary>The full path of a project that is there, or is to be made.</summary>
    /// <exception cref="RefusedException">It would lie outside, or the name cannot be used.</exception>
    public string Resolve(string name) => Find(name) ?? ProjectPaths.Resolve(folder, name);

    private string? Find(string name) => name == Itself ? folder : ProjectPaths.Find(folder, name);

    private ListedProject Describe(string name)
    {
        var project = new DirectoryInfo(Resolve(name));
        return new ListedProject(name, project.Name, project.EnumerateFileSystemInfos("*", Shallow).Select(entry => entry.LastWriteTimeUtc).DefaultIfEmpty().Max());
    }
}
