using Hebb.Devices;
using Hebb.Editor.Sessions.Builds;
using Hebb.Editor.Sessions.Datasets;
using Hebb.Editor.Sessions.Live;
using Hebb.Editor.Sessions.Models;
using Hebb.Editor.Sessions.Projects;
using Hebb.Editor.Sessions.Scenes;
using Hebb.Editor.Sessions.Training;
using Hebb.Editor.Sessions.Undo;

namespace Hebb.Editor.Sessions;

/// <summary>An open project with all that is being edited, trained and asked in it. Knows no browser.</summary>
internal sealed class EditorSession : IDisposable
{
    private readonly ModelWorker worker;

    /// <summary>Opens a project.</summary>
    /// <param name="project">Closed with the session.</param>
    /// <param name="device">Where to compute.</param>
    /// <param name="log">Told what happens.</param>
    /// <param name="onPoint">Told of the points of curves.</param>
    /// <param name="onFrame">Told of what is to be shown of a game.</param>
    public EditorSession(ProjectFolder project, DeviceRequest device, Action<ConsoleEntry> log, Action<CurvePoint> onPoint, Action<PlayFrame> onFrame)
    {
        Project = project;
        worker = new ModelWorker(device, exception => log(ConsoleEntry.Error(exception)));
        Models = new ModelShelf(worker, project.Models, project.IsReadOnly);
        Data = new DatasetSession(project.Classes, History, project.IsReadOnly);
        Training = new TrainingSession(worker, Models, new RunHistory(project.Runs, project.IsReadOnly, log), onPoint);
        Live = new LiveSession(worker, Models);
        Scene = new SceneSession(project, History, onFrame, log);
        Build = new BuildSession(project);
        worker.Ending += Models.Clear;
        Models.Changed += Live.Refresh;
        Training.BetweenStepsReached += Live.Refresh;
        log(ConsoleEntry.Info("projectOpened", $"Opened '{project.Name}' in {project.Path}.", project.Name, project.Path));
        if (project.IsReadOnly)
        {
            log(new ConsoleEntry(DateTimeOffset.UtcNow, "warning", "readOnlyProject", "This project's folder cannot be written to: it can be looked at, but not changed."));
        }
    }

    public ProjectFolder Project { get; }

    public EditHistory History { get; } = new();

    public DatasetSession Data { get; }

    public ModelShelf Models { get; }

    public TrainingSession Training { get; }

    public LiveSession Live { get; }

    public SceneSession Scene { get; }

    public BuildSession Build { get; }

    /// <summary>Asks the model something on its own thread.</summary>
    public Task<T> AskModelAsync<T>(Func<LiveModel, T> question) => worker.AskAsync(() => question(
        Models.Present ?? throw new RefusedException("noModel", "There is no model yet; train one first.")));

    public void Dispose()
    {
        Build.Dispose();
        Scene.Dispose();
        Training.End();
        worker.Dispose();
        Project.Dispose();
    }
}
