using Hebb.Authoring;
using Hebb.Authoring.Undo;
using Hebb.Editor.Projects;
using Hebb.Editor.Sessions.Projects;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>The scenes of a project, each read when it is first opened, and the one that is edited.</summary>
/// <param name="project">The project.</param>
/// <param name="history">Remembers the edits of all scenes.</param>
internal sealed class SceneShelf(ProjectFolder project, EditHistory history)
{
    private readonly Dictionary<string, SceneDocument> documents = [];

    /// <summary>Raised when another scene is edited from now on, before <see cref="Changed"/>.</summary>
    public event Action? Switched;

    /// <summary>Raised when another scene is edited, or the one that is has changed.</summary>
    public event Action? Changed;

    /// <summary>The scene that is edited; null when none was opened.</summary>
    public SceneDocument? Present { get; private set; }

    /// <summary>What <see cref="Names"/> calls the scene that is edited; null when there is none.</summary>
    public string? NameOfPresent => Present is null ? null : NameOf(Present.FilePath);

    /// <summary>Where the scenes lie in the project, as of the last time that one was opened, by name.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>Opens the first scene, if there is one.</summary>
    public void OpenFirst()
    {
        if (FindAll().FirstOrDefault() is { } file)
        {
            OpenFile(file);
        }
    }

    /// <summary>Edits a scene from now on.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="RefusedException">It is not there any more, or no sound scene.</exception>
    public void Open(string name) => OpenFile(FindAll().FirstOrDefault(file => NameOf(file) == name)
        ?? throw new RefusedException("noSuchScene", $"The scene '{name}' is not there any more.", name));

    private IReadOnlyList<string> FindAll()
    {
        var files = GameProject.Open(project.Path).Scenes;
        Names = [.. files.Select(NameOf)];
        return files;
    }

    private void OpenFile(string file)
    {
        if (!documents.TryGetValue(file, out var document))
        {
            document = new SceneDocument(file, history, project.IsReadOnly);
            document.Changed += () => Show(document);
            documents.Add(file, document);
        }

        Show(document);
    }

    /// <summary>A scene that changes is the one that is looked at: an edit of another one may have been taken back.</summary>
    private void Show(SceneDocument document)
    {
        var isOther = Present != document;
        Present = document;
        if (isOther)
        {
            Switched?.Invoke();
        }

        Changed?.Invoke();
    }

    private string NameOf(string file) => Path.GetRelativePath(project.Path, file).Replace('\\', '/');
}
