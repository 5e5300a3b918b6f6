using System.Globalization;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Sessions.Projects;

/// <summary>Keeps a second editor out of a project. The system lets go of it when the program ends, however it ends.</summary>
internal sealed class ProjectLock : IDisposable
{
    /// <summary>The folder for what belongs to this machine alone; it is not meant to be shared.</summary>
    public const string FolderName = ".hebb";

    private const string FileName = "editor.lock";

    private readonly FileStream stream;

    private ProjectLock(FileStream stream)
    {
        this.stream = stream;
    }

    /// <summary>Takes the lock; null where the folder cannot be written to.</summary>
    /// <exception cref="InputException">Another editor has it.</exception>
    public static ProjectLock? Take(string project)
    {
        var folder = Path.Combine(project, FolderName);
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        try
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            stream.SetLength(0);
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            stream.Flush();
            return new ProjectLock(stream);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (IOException)
        {
            throw new InputException($"The project in '{project}' is open in another Hebb editor; use its window, or close that editor first.");
        }
    }

    public void Dispose() => stream.Dispose();
}
