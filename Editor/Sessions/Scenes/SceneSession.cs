using Hebb.Assets;
using Hebb.Authoring;
using Hebb.Authoring.Undo;
using Hebb.Components;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Playing;
using Hebb.Editor.Projects;
using Hebb.Editor.Sessions.Projects;
using Hebb.Scene;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>The open scene: edited while it stands, played as a copy.</summary>
internal sealed class SceneSession : IDisposable
{
    public const string Extension = ".scene";

    private const string AgentsFolder = "agents";
    private const string LearnedName = "learned";

    private readonly ProjectFolder project;
    private readonly EditHistory history;
    private readonly Action<PlayFrame> onFrame;
    private readonly Action<ConsoleEntry> log;
    private readonly LearningHistory curves;
    private readonly LearnedFolder? learned;
    private readonly SceneShelf scenes;
    private readonly GameContent content;
    private PlaySession? play;
    private int plays;

    /// <summary>Compiles the project's scripts and opens its first scene.</summary>
    public SceneSession(ProjectFolder project, EditHistory history, Action<PlayFrame> onFrame, Action<ConsoleEntry> log)
    {
        this.project = project;
        this.history = history;
        this.onFrame = onFrame;
        this.log = log;
        curves = new LearningHistory(Path.Combine(project.Runs, AgentsFolder), project.IsReadOnly, log);
        EarlierCurves = curves.Load();
        learned = project.IsReadOnly ? null : new LearnedFolder(project.Models, Path.Combine(project.Runs, AgentsFolder, LearnedName), log);
        plays = EarlierCurves.Select(point => point.Play).DefaultIfEmpty().Max();
        var game = GameProject.Open(project.Path);
        content = Load(game);
        Components = ComponentMenu.Of(content.Types);
        Camera = new CameraFeed(content);
        scenes = new SceneShelf(project, history);
        scenes.Switched += OnSceneSwitched;
        scenes.Changed += OnSceneChanged;
        scenes.OpenFirst();
    }

    /// <summary>Raised on any thread when the scene, the selection or the play state is another one.</summary>
    public event Action? Changed;

    /// <summary>Raised on the game's thread for every point of the curves of what agents learn.</summary>
    public event Action<LearningPoint>? Learned;

    /// <summary>The scene; null when the project has none.</summary>
    public SceneDocument? Document => scenes.Present;

    /// <summary>Where the project's scenes lie in it.</summary>
    public IReadOnlyList<string> Scenes => scenes.Names;

    /// <summary>Which of <see cref="Scenes"/> is edited; null when the project has none.</summary>
    public string? Opened => scenes.NameOfPresent;

    /// <summary>What can be added to an object.</summary>
    public IReadOnlyList<MenuEntry> Components { get; }

    /// <summary>Shows what a camera sees.</summary>
    public CameraFeed Camera { get; }

    /// <summary>Shows what the layers of the followed agent's policy answer.</summary>
    public PolicyFeed Policy { get; } = new();

    /// <summary>What agents earned in the last games before the project was opened.</summary>
    public IReadOnlyList<LearningPoint> EarlierCurves { get; }

    /// <summary>The id of the selected object; null when none is.</summary>
    public string? Selected { get; private set; }

    /// <summary>How far apart the frames of the game are; null while none runs.</summary>
    public FrameTimes? FrameTimes => Game?.FrameTimes;

    public PlayState State => play?.State ?? PlayState.Stopped;

    /// <summary>Whether the agents of the next game go on from what they learned in the last.</summary>
    public bool CanGoOnLearning => learned?.CanGoOn ?? false;

    /// <summary>How much faster than real time the game runs.</summary>
    public float TimeScale => Game?.TimeScale ?? 1;

    /// <summary>Milliseconds that agents may learn in each frame; null for as long as it takes.</summary>
    public double? Budget => Game?.Budget;

    /// <summary>The names of the project's model files.</summary>
    public IReadOnlyList<string> Models => Directory.Exists(project.Models)
        ? [.. Directory.EnumerateFiles(project.Models, "*" + ModelAsset.Extension).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The scene as it is edited; null when the project has none.</summary>
    public SceneView? View => Document is null ? null : SceneView.Of(content, Document.Text, Document.Name);

    /// <summary>Makes the starting scene in a project that has none.</summary>
    public void Create()
    {
        if (Document is not null || project.IsReadOnly)
        {
            throw new RefusedException("sceneThere", "The project has a scene already, or its folder cannot be written to.");
        }

        StarterScene.Write(project.Scenes);
        scenes.OpenFirst();
    }

    /// <summary>Edits another scene of the project.</summary>
    /// <param name="name">One of <see cref="Scenes"/>.</param>
    public void Open(string name)
    {
        RequireStopped();
        scenes.Open(name);
    }

    public void Select(string? id)
    {
        Selected = id;
        Game?.Select(id);
        Changed?.Invoke();
    }

    public void AddObject(string kind)
    {
        (string, JsonObject)[] components = kind switch
        {
            "square" => [("UnityEngine.SpriteRenderer", new JsonObject { ["sprite"] = new JsonObject { [SceneKeys.Asset] = BuiltinSprites.Folder + BuiltinSprites.Square.name } })],
            "circle" => [("UnityEngine.SpriteRenderer", new JsonObject { ["sprite"] = new JsonObject { [SceneKeys.Asset] = BuiltinSprites.Folder + BuiltinSprites.Circle.name } })],
            "camera" => [("UnityEngine.Camera", new JsonObject { ["orthographic"] = true })],
            _ => [],
        };
        string? added = null;
        Edit("addObject", tree => added = SceneTree.AddObject(tree, char.ToUpperInvariant(kind[0]) + kind[1..], null, components));
        Select(added);
    }

    public void RemoveObject(string id)
    {
        Edit("removeObject", tree => SceneTree.RemoveObject(tree, id));
        Select(null);
    }

    public void Duplicate(string id)
    {
        string? copy = null;
        Edit("duplicateObject", tree => copy = SceneTree.Duplicate(tree, id));
        Select(copy);
    }

    public void Rename(string id, string name) => Edit("renameObject", tree => SceneTree.Rename(tree, id, name.Trim().Length is > 0 and <= 60
        ? name.Trim()
        : throw new RefusedException("badName", "A name has 1 to 60 letters.")));

    /// <summary>Puts an object below another, or at the top; it stays where it is in the world.</summary>
    public void SetParent(string id, string? parent) => Edit("moveInHierarchy", tree => WorldPlace.SetParent(tree, id, parent, content));

    public void AddComponent(string id, string type)
    {
        if (content.Types.Find(type) is null)
        {
            throw new RefusedException("noSuchComponent", $"There is no component '{type}'.", type);
        }

        Edit("addComponent", tree => SceneTree.AddComponent(tree, id, type));
    }

    public void RemoveComponent(string id, int index) => Edit("removeComponent", tree => SceneTree.RemoveComponent(tree, id, index));

    public void SetEnabled(string id, int index, bool isEnabled) => Edit("switchComponent", tree => SceneTree.SetEnabled(tree, id, index, isEnabled));

    /// <summary>Switches an object on or off: that of the file, or of the game while it runs.</summary>
    public void SetActive(string id, bool isActive)
    {
        if (Game is { } game)
        {
            game.SetActive(id, isActive);
            return;
        }

        Edit("switchObject", tree => SceneTree.SetActive(tree, id, isActive));
    }

    /// <summary>Sets a field: that of the file, or of the game while it runs.</summary>
    public void SetField(string id, int component, string field, JsonNode? value)
    {
        if (Game is { } game)
        {
            game.SetField(id, component, field, value);
            return;
        }

        Edit("setField", tree => SceneTree.SetField(tree, id, component, field, value), $"{id}/{component}/{field}");
    }

    /// <summary>Places an object: that of the file, or of the game while it runs.</summary>
    /// <param name="id">The object.</param>
    /// <param name="part">position, rotation or scale.</param>
    /// <param name="values">Three numbers.</param>
    /// <param name="gesture">The same during one drag, which is one step to undo; null for a step of its own.</param>
    public void SetPlace(string id, string part, IReadOnlyList<float> values, string? gesture)
    {
        if (values.Count != 3 || !values.All(float.IsFinite))
        {
            throw new RefusedException("badValue", "A place has three finite numbers.");
        }

        if (Game is { } game)
        {
            game.SetPlace(id, part, values);
            return;
        }

        Edit("placeObject", tree => SceneTree.SetPlace(tree, id, part, values), gesture);
    }

    public void Play()
    {
        switch (State)
        {
            case PlayState.Stopped:
                End();
                Begin();
                break;
            case PlayState.Playing:
                Game?.Pause();
                break;
            default:
                Game?.Resume();
                break;
        }

        Changed?.Invoke();
    }

    public void Step()
    {
        if (Game is null)
        {
            Play();
        }

        Game?.Step();
        Changed?.Invoke();
    }

    public void SetTimeScale(float scale)
    {
        Game?.SetTimeScale(scale is >= 0 and <= 100 ? scale : throw new RefusedException("badValue", "The time scale lies between 0 and 100."));
        Changed?.Invoke();
    }

    /// <summary>How many frames a second a game has.</summary>
    public void SetFrameRate(double framesPerSecond) => Game?.SetFrameRate(framesPerSecond is > 0 and <= 1000
        ? framesPerSecond
        : throw new RefusedException("badValue", "The frame rate lies between 0 and 1000."));

    /// <summary>Milliseconds that agents may learn in each frame; null for as long as it takes.</summary>
    public void SetBudget(double? milliseconds)
    {
        Game?.SetBudget(milliseconds is null or (> 0 and <= 1000)
            ? milliseconds
            : throw new RefusedException("badValue", "The budget lies between 0 and 1000 milliseconds."));
        Changed?.Invoke();
    }

    /// <summary>Lets the agents of the next game learn from the beginning.</summary>
    public void ForgetLearning()
    {
        RequireStopped();
        learned?.Forget();
        Changed?.Invoke();
    }

    public void SetDecider(string id, BehaviorType decider) => Game?.SetDecider(id, decider);

    /// <summary>A key of the person who plays goes down or up; for nobody while no game runs.</summary>
    public void SetKey(UnityEngine.KeyCode key, bool isDown) => Game?.SetKey(key, isDown);

    public void Stop()
    {
        End();
        ShowCamera();
        Changed?.Invoke();
    }

    /// <summary>Chooses the camera whose picture is shown.</summary>
    public void SetCamera(string? id)
    {
        Camera.Chosen = id;
        ShowCamera();
        Changed?.Invoke();
    }

    /// <summary>Somebody begins or ends to look at what the camera sees.</summary>
    public void WatchCamera(bool isWatched)
    {
        if (Camera.IsWatched != isWatched)
        {
            Camera.IsWatched = isWatched;
            ShowCamera();
        }
    }

    /// <summary>Somebody begins or ends to look into the policy.</summary>
    public void WatchPolicy(bool isWatched)
    {
        if (Policy.IsWatched != isWatched)
        {
            Policy.IsWatched = isWatched;
            Game?.Repeat();
        }
    }

    public void Dispose() => End();

    /// <summary>Scripts that do not compile are told in the console; the scene opens all the same, and keeps their components as they are.</summary>
    private GameContent Load(GameProject game)
    {
        try
        {
            return GameContent.Load(game);
        }
        catch (InputException exception)
        {
            log(ConsoleEntry.Error(exception));
            return new GameContent(game.Root, null);
        }
    }

    private void OnSceneSwitched()
    {
        Selected = null;
        foreach (var problem in View!.Problems)
        {
            log(new ConsoleEntry(DateTimeOffset.UtcNow, "warning", string.Empty, problem));
        }
    }

    private void OnSceneChanged()
    {
        ShowCamera();
        Changed?.Invoke();
    }

    private void ShowCamera()
    {
        if (Game is { } game)
        {
            game.Repeat();
        }
        else if (Document is not null)
        {
            Camera.Show(Document);
        }
    }

    private void Begin()
    {
        play = new PlaySession(Required(), content, learned?.Begin(), Camera, Policy, onFrame, log);
        play.Ended += () => Changed?.Invoke();
        var number = ++plays;
        curves.Begin();
        play.Learned += point =>
        {
            curves.Add(point with { Play = number });
            Learned?.Invoke(point with { Play = number });
        };
        play.Select(Selected);
    }

    private void End()
    {
        play?.Dispose();
        play = null;
    }

    /// <summary>The game that runs or is paused; null when none is, be it that it ended by itself.</summary>
    private PlaySession? Game => State == PlayState.Stopped ? null : play;

    private SceneDocument Required() => Document ?? throw new RefusedException("noScene", "The project has no scene.");

    private void Edit(string name, Action<JsonObject> change, string? joinKey = null)
    {
        RequireStopped();
        Required().Edit(name, change, joinKey);
    }

    private void RequireStopped()
    {
        if (Game is not null)
        {
            throw new RefusedException("notWhilePlaying", "While the game runs, objects can be moved and their fields set; stop it to change the scene.");
        }
    }
}
