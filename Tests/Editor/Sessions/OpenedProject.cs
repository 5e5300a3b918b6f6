using Hebb.Editor.Sessions.Projects;

namespace Hebb.Tests.Editor.Sessions;

/// <summary>A new project that is open, in a folder that is deleted with it.</summary>
internal sealed class OpenedProject : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public OpenedProject(string template)
    {
        var path = Path.Combine(folder.Path, "a project");
        ProjectTemplate.Find(template).Create(path);
        Folder = ProjectFolder.Open(path);
    }

    public ProjectFolder Folder { get; }

    public void Dispose()
    {
        Folder.Dispose();
        folder.Dispose();
    }
}
