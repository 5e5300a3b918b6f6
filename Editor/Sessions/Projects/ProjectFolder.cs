using Hebb.Authoring;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Sessions.Projects;

/// <summary>A project on the disk, held by this editor alone while it is open.</summary>
internal sealed class ProjectFolder : IDisposable
{
    /// <summary>The folder with the pictures that models learn from.</summary>
    public const string DatasetsName = "datasets";

    /// <summary>The folder with what was learned.</summary>
    public const string ModelsName = "models";

    /// <summary>The folder with the logs of training.</summary>
    public const string RunsName = "runs";

    private const string ClassesName = "classes";

    private readonly ProjectLock? held;

    private ProjectFolder(string path, ProjectFile file, ProjectLock? held)
    {
        Path = path;
        File = file;
        this.held = held;
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>What its file says.</summary>
    public ProjectFile File { get; }

    public string Name => File.Name;

    /// <summary>Whether nothing can be written there; everything can be looked at and tried, but not kept.</summary>
    public bool IsReadOnly => held is null;

    /// <summary>The folder with the pictures of the classes.</summary>
    public string Classes => ClassesIn(Path);

    public string Models => System.IO.Path.Combine(Path, ModelsName);

    public string Scenes => System.IO.Path.Combine(Path, "scenes");

    public string Runs => System.IO.Path.Combine(Path, RunsName);

    /// <summary>Opens a project.</summary>
    /// <exception cref="InputException">The folder is missing or no project, or another editor has it open.</exception>
    /// <exception cref="InvalidDataException">The project's file is damaged.</exception>
    public static ProjectFolder Open(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        if (!Directory.Exists(path))
        {
            throw new InputException($"There is no folder '{folder}'; 'hebb new {folder}' makes a project there.");
        }

        if (!ProjectFile.IsAt(path))
        {
            throw new InputException($"'{folder}' is no Hebb project: it holds no {ProjectFile.FileName}; open another folder, or make a project with 'hebb new NAME'.");
        }

        var file = ProjectFile.Read(path);
        return new ProjectFolder(path, file, ProjectLock.Take(path));
    }

    /// <summary>The folder with the pictures of a project's classes.</summary>
    public static string ClassesIn(string project) => System.IO.Path.Combine(project, DatasetsName, ClassesName);

    /// <summary>The full path of something in the project, from a path within it as the page names it.</summary>
    /// <exception cref="RefusedException">It would lie outside, or is a hidden file or a stream.</exception>
    public string Resolve(string relative) => ProjectPaths.Resolve(Path, relative);

    public void Dispose() => held?.Dispose();
}
