using Hebb.Editor.Playing;
using System.Collections.Concurrent;
using System.Diagnostics;
using Hebb.Components;
using Hebb.Scene;
using UnityEngine;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>
/// Plays a copy of a scene on a thread of its own. Whatever happens to the copy, by its scripts or in the inspector, the document is not
/// touched: when the game stops, the copy is thrown away.
/// </summary>
internal sealed class PlaySession : IDisposable
{
    /// <summary>Seconds of game time in one fixed step.</summary>
    public const float FixedStep = 0.02f;

    private static readonly TimeSpan ShownEvery = TimeSpan.FromMilliseconds(33);

    /// <summary>Left of a frame's time for the system, when the evaluation takes what is left.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(3);

    private static readonly TimeSpan ShortestTrial = TimeSpan.FromMilliseconds(0.5);
    private static readonly TimeSpan LongestTrial = TimeSpan.FromMilliseconds(6);

    private readonly ConcurrentQueue<Action<HeadlessPlayer>> orders = new();
    private readonly AutoResetEvent woken = new(false);
    private readonly string text;
    private readonly string name;
    private readonly GameContent content;
    private readonly LearnedPolicies? policies;
    private readonly CameraFeed camera;
    private readonly PolicyFeed policy;
    private readonly Action<PlayFrame> onFrame;
    private readonly Action<ConsoleEntry> log;
    private readonly Thread thread;
    private volatile bool ending;
    private volatile bool paused;
    private volatile string? selected;
    private TimeSpan frameTime = TimeSpan.FromSeconds(FixedStep);
    private bool showsSelected;

    /// <summary>Starts the game.</summary>
    /// <param name="document">What is played; only its text is read.</param>
    /// <param name="content">What the project's scenes are made of.</param>
    /// <param name="policies">Keeps what agents learn; null where nothing can be written.</param>
    /// <param name="camera">Shows what a camera sees.</param>
    /// <param name="policy">Shows what the layers of a policy answer.</param>
    /// <param name="onFrame">Told of what is to be shown, on the game's thread.</param>
    /// <param name="log">Told what scripts write.</param>
    public PlaySession(SceneDocument document, GameContent content, LearnedPolicies? policies, CameraFeed camera, PolicyFeed policy, Action<PlayFrame> onFrame, Action<ConsoleEntry> log)
    {
        this.policies = policies;
        (this.camera, this.policy) = (camera, policy);
        (text, name) = (document.Text, document.Name);
        this.content = content;
        this.onFrame = onFrame;
        this.log = log;
        thread = new Thread(Run) { IsBackground = true, Name = "game" };
        thread.Start();
    }

    /// <summary>Raised on the game's thread when it ended by itself, because a script failed to load or asked to quit.</summary>
    public event Action? Ended;

    /// <summary>Raised on the game's thread for every point of the curves of what agents learn.</summary>
    public event Action<LearningPoint>? Learned;

    /// <summary>How far apart frames are.</summary>
    public FrameTimes FrameTimes { get; } = new();

    /// <summary>How much faster than real time the game was asked to run.</summary>
    public float TimeScale { get; private set; } = 1;

    /// <summary>The milliseconds that agents were given to learn in each frame; null for as long as it takes.</summary>
    public double? Budget { get; private set; }

    public PlayState State => ending ? PlayState.Stopped : paused ? PlayState.Paused : PlayState.Playing;

    public void Pause() => paused = true;

    public void Resume()
    {
        paused = false;
        woken.Set();
    }

    /// <summary>Plays one frame of a paused game.</summary>
    public void Step()
    {
        paused = true;
        Order(player => player.Step());
    }

    /// <summary>Makes the game faster or slower; every step stays as long as it is.</summary>
    public void SetTimeScale(float scale)
    {
        TimeScale = scale;
        Order(player => player.TimeScale = scale);
    }

    /// <summary>How many frames a second there are; as many as fixed steps are needed for real time, unless set.</summary>
    public void SetFrameRate(double framesPerSecond) => Order(_ => frameTime = TimeSpan.FromSeconds(1 / framesPerSecond));

    /// <summary>Lets agents learn for so long in each frame; null lets them learn to the end at once.</summary>
    public void SetBudget(double? milliseconds)
    {
        Budget = milliseconds;
        Order(_ => Academy.Instance.LearningTimePerFrame = milliseconds is { } some ? TimeSpan.FromMilliseconds(some) : TimeSpan.MaxValue);
    }

    /// <summary>Decides who decides for an agent from now on; its copies follow. What was learned until then is kept, and a model that is to decide is that.</summary>
    public void SetDecider(string id, BehaviorType decider) => Order(player =>
    {
        if (Find(player, id)?.GetComponentInParent<BehaviorParameters>(true) is not { } chosen)
        {
            return;
        }

        policies?.Keep();
        var learned = decider == BehaviorType.InferenceOnly ? policies?.Find(chosen.BehaviorName) : null;
        foreach (var parameters in player.World.FindAll<BehaviorParameters>().Where(other => other.BehaviorName == chosen.BehaviorName))
        {
            parameters.Model = learned ?? parameters.Model;
            parameters.BehaviorType = decider;
        }
    });

    /// <summary>A key of the person who plays goes down or up.</summary>
    public void SetKey(KeyCode key, bool isDown) => Order(player =>
    {
        if (isDown)
        {
            player.World.Keyboard.Press(key);
        }
        else
        {
            player.World.Keyboard.Release(key);
        }
    });

    /// <summary>Shows the present moment once more, because somebody looks who did not before.</summary>
    public void Repeat() => Order(_ => { });

    /// <summary>Whose fields are shown while it plays.</summary>
    public void Select(string? id)
    {
        selected = id;
        Repeat();
    }

    /// <summary>Sets a field of the copy.</summary>
    public void SetField(string id, int component, string field, JsonNode? value) => Order(player =>
    {
        if (Find(player, id) is { } owner && owner.Components.Where(candidate => candidate is not Transform).ElementAtOrDefault(component) is { } target)
        {
            var values = JsonParser.Parse(new JsonObject { [field] = value?.DeepClone() }.ToJsonString(), name);
            var ids = new SceneIds();
            foreach (var known in SceneReader.Flatten(player.World.Roots))
            {
                ids.AddNew(known);
            }

            new FieldReader(ids.Find, player.World.Assets.Load, _ => { }).ReadFields(values, target, string.Empty, (_, fault) => log(ConsoleEntry.Error(fault)));
            target.FieldsChanged();
            Validation.Run(target, fault => log(ConsoleEntry.Error(fault)));
        }
    });

    /// <summary>Moves an object of the copy.</summary>
    public void SetPlace(string id, string part, IReadOnlyList<float> values) => Order(player =>
    {
        if (Find(player, id)?.transform is { } place)
        {
            var value = new Vector3(values[0], values[1], values[2]);
            switch (part)
            {
                case SceneKeys.Position:
                    place.localPosition = value;
                    break;
                case SceneKeys.Rotation:
                    place.localEulerAngles = value;
                    break;
                default:
                    place.localScale = value;
                    break;
            }
        }
    });

    /// <summary>Switches an object of the copy on or off.</summary>
    public void SetActive(string id, bool isActive) => Order(player => Find(player, id)?.SetActive(isActive));

    public void Dispose()
    {
        ending = true;
        woken.Set();
        thread.Join();
        woken.Dispose();
    }

    private static GameObject? Find(HeadlessPlayer player, string id) => SceneReader.Flatten(player.World.Roots).FirstOrDefault(known => known.FileId == id);

    private void Order(Action<HeadlessPlayer> order)
    {
        orders.Enqueue(order);
        woken.Set();
    }

    private void Run()
    {
        try
        {
            Play();
        }
        catch (Exception exception)
        {
            log(ConsoleEntry.Error(exception));
        }

        policy.Clear();
        if (!ending)
        {
            ending = true;
            Ended?.Invoke();
        }
    }

    private void Play()
    {
        var options = content.CreateOptions(SavesFolder.Of(Path.GetFileName(content.Folder)), new LogWriter(log));
        options.FixedDeltaTime = FixedStep;
        using var player = new HeadlessPlayer(options);
        player.LoadText(text, name);
        using (player.World.Enter())
        {
            policies?.Begin();
        }

        using var learning = new LearningWatch(content, text, name, point => Learned?.Invoke(point));
        var watch = Stopwatch.StartNew();
        var (due, shown) = (TimeSpan.Zero, -ShownEvery);
        while (!ending && !player.QuitRequested)
        {
            var hadOrders = Obey(player);
            var start = watch.Elapsed;
            if (!paused)
            {
                FrameTimes.Begin();
                player.Step();
                due += frameTime;
            }

            if (hadOrders || watch.Elapsed - shown >= ShownEvery)
            {
                Show(player, (watch.Elapsed - start).TotalMilliseconds);
                shown = watch.Elapsed;
            }

            if (!paused)
            {
                var left = due - watch.Elapsed - Margin;
                learning.Advance(player, left < ShortestTrial ? ShortestTrial : left > LongestTrial ? LongestTrial : left);
            }

            Rest(watch, ref due);
        }

        using var scope = player.World.Enter();
        policies?.Finish();
    }

    private bool Obey(HeadlessPlayer player)
    {
        var had = false;
        using var scope = player.World.Enter();
        while (orders.TryDequeue(out var order))
        {
            order(player);
            had = true;
        }

        return had;
    }

    private void Rest(Stopwatch watch, ref TimeSpan due)
    {
        if (paused)
        {
            if (!ending && orders.IsEmpty)
            {
                woken.WaitOne();
            }

            FrameTimes.Break();
            due = watch.Elapsed;
            return;
        }

        var rest = due - watch.Elapsed;
        if (rest > TimeSpan.Zero)
        {
            woken.WaitOne(rest);
        }
        else if (rest < -TimeSpan.FromSeconds(1))
        {
            // Too slow for real time: go on from here rather than hurry for ever.
            due = watch.Elapsed;
        }
    }

    private void Show(HeadlessPlayer player, double milliseconds)
    {
        using var scope = player.World.Enter();
        var objects = SceneReader.Flatten(player.World.Roots);
        showsSelected = !showsSelected || paused;
        var reader = new SceneReader(objects, player.World.Assets, content.Folder);
        var card = selected is { } id && showsSelected ? reader.Read(id) : null;
        var followed = objects.FirstOrDefault(known => known.FileId == selected)?.GetComponentInParent<Agent>(true);
        var learning = LearningNote.Of(objects);
        policies?.Consider(learning);
        camera.Show(objects, player.World.Renderers);
        policy.Show(followed);
        onFrame(new PlayFrame(player.FrameCount, Time.time, DrawList.Of(objects), PlayNotes.Of(objects), learning, card, AgentCard.Of(followed), milliseconds));
    }
}
