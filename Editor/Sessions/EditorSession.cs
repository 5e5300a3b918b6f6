using Hebb.Authoring;
using Hebb.Authoring.Datasets;
using Hebb.Authoring.Live;
using Hebb.Authoring.Models;
using Hebb.Authoring.Training;
using Hebb.Authoring.Undo;
using Hebb.Devices;
using Hebb.Editor.Sessions.Builds;
using Hebb.Editor.Sessions.Projects;
using Hebb.Editor.Sessions.Scenes;
using Hebb.Editor.Sessions.Training;

namespace Hebb.Editor.Sessions;

/// <summary>An open project with all that is being edited, trained and asked in it. Knows no browser.</summary>
internal sealed class EditorSession : IDisposable
{
    private readonly ClassifierSession classifier;

    private EditorSession(ProjectFolder project, DeviceRequest device, Action<ConsoleEntry> log, Action<CurvePoint> onPoint, Action<PlayFrame> onFrame)
    {
        Project = project;
        classifier = new ClassifierSession(
            new ClassifierPlace(project.Classes, project.Models, project.IsReadOnly),
            device,
            History,
            new RunHistory(project.Runs, project.IsReadOnly, log),
            exception => log(ConsoleEntry.Error(exception)),
            onPoint);
        try
        {
            Scene = new SceneSession(project, History, onFrame, log);
        }
        catch
        {
            classifier.Dispose();
            throw;
        }

        Build = new BuildSession(project);
        log(ConsoleEntry.Info("projectOpened", $"Opened '{project.Name}' in {project.Path}.", project.Name, project.Path));
        if (project.IsReadOnly)
        {
            log(new ConsoleEntry(DateTimeOffset.UtcNow, "warning", "readOnlyProject", "This project's folder cannot be written to: it can be looked at, but not changed."));
        }
    }

    /// <inheritdoc cref="ClassifierSession.ExplanationDue"/>
    public event Action<LiveModel>? ExplanationDue
    {
        add => classifier.ExplanationDue += value;
        remove => classifier.ExplanationDue -= value;
    }

    public ProjectFolder Project { get; }

    public EditHistory History { get; } = new();

    public DatasetSession Data => classifier.Data;

    public ModelShelf Models => classifier.Models;

    public TrainingSession Training => classifier.Training;

    public LiveSession Live => classifier.Live;

    public SceneSession Scene { get; }

    public BuildSession Build { get; }

    /// <summary>Opens a project; one that cannot be opened is not held.</summary>
    /// <param name="folder">The project's.</param>
    /// <param name="device">Where to compute.</param>
    /// <param name="log">Told what happens.</param>
    /// <param name="onPoint">Told of the points of curves.</param>
    /// <param name="onFrame">Told of what is to be shown of a game.</param>
    /// <inheritdoc cref="ProjectFolder.Open"/>
    public static EditorSession Open(string folder, DeviceRequest device, Action<ConsoleEntry> log, Action<CurvePoint> onPoint, Action<PlayFrame> onFrame)
    {
        var project = ProjectFolder.Open(folder);
        try
        {
            return new EditorSession(project, device, log, onPoint, onFrame);
        }
        catch
        {
            project.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="ClassifierSession.AskModelAsync"/>
    public Task<T> AskModelAsync<T>(Func<LiveModel, T> question) => classifier.AskModelAsync(question);

    public void Dispose()
    {
        Build.Dispose();
        Scene.Dispose();
        classifier.Dispose();
        Project.Dispose();
    }
}
