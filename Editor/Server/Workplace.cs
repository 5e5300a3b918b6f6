using Hebb.Authoring;
using Hebb.Authoring.Datasets;
using Hebb.Authoring.Training;
using Hebb.Data.Images;
using Hebb.Editor.Building;
using Hebb.Editor.Server.Protocol;
using Hebb.Editor.Sessions;
using Hebb.Editor.Sessions.Projects;
using Hebb.Editor.Sessions.Scenes;

namespace Hebb.Editor.Server;

/// <summary>The open project, as the tabs see it: turns what happens in it into topics.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly EditorOptions options;
    private readonly ProjectShelf shelf;
    private readonly StateTopic project;
    private readonly StateTopic bins;
    private readonly StateTopic training;
    private readonly StateTopic model;
    private readonly StateTopic scene;
    private readonly FrameTopic play;
    private readonly FrameTopic camera;
    private readonly StateTopic policy;
    private readonly PolicyFrames policyLayers;
    private readonly StateTopic build;
    private readonly JournalTopic<CurvePoint> curves;
    private readonly JournalTopic<ConsoleEntry> console;
    private readonly JournalTopic<LearningPoint> learning;
    private readonly LiveFrames live;
    private readonly ExplanationFrames explanations;
    private EditorSession? session;

    /// <summary>Opens the project of the options, if they name one.</summary>
    /// <inheritdoc cref="ProjectFolder.Open"/>
    public Workplace(EditorOptions options, Hub hub)
    {
        this.options = options;
        shelf = new ProjectShelf(options.Shelf);
        project = hub.Add(new StateTopic(Channels.Project, DescribeProject));
        bins = hub.Add(new StateTopic(Channels.Bins, DescribeBins));
        training = hub.Add(new StateTopic(Channels.Training, () => new { Runs = session?.Training.Runs ?? [] }));
        model = hub.Add(new StateTopic(Channels.Model, () => new { Card = session?.Models.Card }));
        curves = hub.Add(new JournalTopic<CurvePoint>(Channels.Curves, CurveFrame.Pack));
        console = hub.Add(new JournalTopic<ConsoleEntry>(Channels.Console, Frame.OfJson));
        scene = hub.Add(new StateTopic(Channels.Scene, DescribeScene));
        play = hub.Add(new FrameTopic(Channels.Play));
        camera = hub.Add(new FrameTopic(Channels.Camera));
        policy = hub.Add(new StateTopic(Channels.Policy, () => new { Card = session?.Scene.Policy.Card }));
        policyLayers = new PolicyFrames(hub);
        build = hub.Add(new StateTopic(Channels.Build, DescribeBuild));
        learning = hub.Add(new JournalTopic<LearningPoint>(Channels.Learning, Frame.OfJson));
        live = new LiveFrames(hub);
        explanations = new ExplanationFrames(hub);
        hub.WatchChanged += () =>
        {
            session?.Live.Repeat();
            session?.Scene.WatchCamera(hub.IsWatched(Channels.Camera));
            session?.Scene.WatchPolicy(hub.IsWatched(Channels.Policy));
        };
        if (options.Folder is { } folder)
        {
            Open(folder);
        }
    }

    /// <summary>Held while documents are read or changed.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The open project.</summary>
    /// <exception cref="RefusedException">None is open.</exception>
    public EditorSession Session => session ?? throw new RefusedException("noProject", "No project is open; open or make one first.");

    public bool IsOpen => session is not null;

    /// <summary>Writes a line into the console of all tabs.</summary>
    public void Log(ConsoleEntry entry) => console.Add(entry);

    /// <summary>Makes a project in a new folder below the present one and opens it.</summary>
    public void Create(string template, string name)
    {
        var folder = Resolve(name);
        ProjectTemplate.Find(template).Create(folder);
        Open(folder);
    }

    /// <summary>Opens a project that lies in the present folder.</summary>
    /// <inheritdoc cref="ProjectFolder.Open"/>
    public void Choose(string path) => Open(Resolve(path));

    /// <summary>A picture from a tab.</summary>
    public void Show(Image picture) => session?.Live.Show(picture);

    public void Dispose() => session?.Dispose();

    private string Resolve(string name) => session is null
        ? shelf.Resolve(name)
        : throw new RefusedException("projectIsOpen", "A project is open already; start another editor for another project.");

    private void Open(string folder)
    {
        var opened = EditorSession.Open(folder, options.Device, Log, curves.Add, frame => play.Show(Frame.OfJson(frame)));
        opened.History.Changed += project.Invalidate;
        opened.Data.Changed += bins.Invalidate;
        opened.Training.Changed += training.Invalidate;
        opened.Models.Changed += model.Invalidate;
        opened.Models.Changed += scene.Invalidate;
        opened.Models.Changed += build.Invalidate;
        opened.Live.Answered += live.Show;
        opened.ExplanationDue += explanations.Show;
        opened.Build.Changed += build.Invalidate;
        opened.Scene.Learned += learning.Add;
        opened.Scene.EarlierCurves.ToList().ForEach(learning.Add);
        opened.Scene.Policy.Changed += policy.Invalidate;
        opened.Scene.Policy.Seen += policyLayers.Show;
        opened.Scene.Changed += scene.Invalidate;
        opened.Scene.Camera.Seen += picture => camera.Show(LiveFrames.OfPicture(picture));
        session = opened;
        project.Invalidate();
        bins.Invalidate();
        training.Invalidate();
        model.Invalidate();
        scene.Invalidate();
        build.Invalidate();
    }

    private object DescribeProject() => new
    {
        Name = session?.Project.Name,
        session?.Project.Path,
        IsReadOnly = session?.Project.IsReadOnly ?? false,
        Undo = session?.History.UndoName,
        Redo = session?.History.RedoName,
        Templates = ProjectTemplate.All.Select(template => template.Name),
        Projects = session is null ? shelf.Newest : [],
        shelf.Folder,
    };

    private object DescribeScene()
    {
        var open = session?.Scene;
        var view = open?.View;
        return new
        {
            open?.Document?.Name,
            Scenes = open?.Scenes ?? [],
            open?.Opened,
            open?.Selected,
            Camera = open?.Camera.Chosen,
            State = open?.State ?? PlayState.Stopped,
            TimeScale = open?.TimeScale ?? 1,
            open?.Budget,
            Objects = view?.Objects ?? [],
            Draw = view?.Draw ?? [],
            Problems = view?.Problems ?? [],
            Components = open?.Components ?? [],
            Models = open?.Models ?? [],
            open?.CanGoOnLearning,
        };
    }

    private object DescribeBuild() => new
    {
        Targets = BuildTarget.All.Select(target => new { target.Name, target.RunsHere }),
        Scenes = session?.Build.Scenes ?? [],
        Models = session?.Build.Models ?? [],
        Build = session?.Build.Present,
    };

    private object DescribeBins()
    {
        var present = session?.Data.Bins ?? ImageBins.Empty;
        return new
        {
            present.Kind,
            Classes = present.Classes.Select(entry => new { entry.Id, entry.Name, Samples = present.In(entry.Id).Select(sample => new { sample.Id, sample.Hash, sample.IsHeldOut }) }),
            Warnings = BinWarning.Of(present),
        };
    }
}
