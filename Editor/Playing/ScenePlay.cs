using Hebb.Agents;
using Hebb.Components;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Playing;

/// <summary>A scene of a project that is played without a window, as fast as it goes.</summary>
internal sealed class ScenePlay : IDisposable
{
    private readonly HeadlessPlayer player;
    private readonly Academy academy;
    private readonly EpisodeReturns returns;

    /// <summary>Loads a scene; its components are awake after that.</summary>
    /// <exception cref="SceneFileException">The scene's file cannot be used, or has no area to copy.</exception>
    public ScenePlay(IGame game, string scene, PlaySettings settings, TextWriter log)
    {
        var options = GameContent.Load(game).CreateOptions(settings.SavesFolder ?? SavesFolder.Of(game.Name), log);
        options.Seed = (int)settings.Seed;
        SharedDevice.Request = settings.Device;
        player = new HeadlessPlayer(options) { TimeScale = settings.TimeScale };
        try
        {
            academy = Academy.Instance;
            academy.Seed = settings.Seed;
            if (!settings.IsInRealTime)
            {
                academy.LearningTimePerFrame = TimeSpan.MaxValue;
            }

            player.Load(scene, roots => Prepare(roots, settings));
        }
        catch
        {
            Dispose();
            throw;
        }

        returns = new EpisodeReturns(player.World.FindAll<Agent>());
    }

    /// <summary>Fixed steps so far.</summary>
    public long FixedSteps => player.StepCount;

    /// <summary>The returns of the episodes that ended.</summary>
    public EpisodeReturns Returns => returns;

    /// <summary>What learns: one for each behavior whose agents learn.</summary>
    public IReadOnlyList<(string Behavior, ITrainer Trainer)> Trainers =>
        [.. academy.Behaviors.Where(behavior => behavior.Trainer is { }).Select(behavior => (behavior.Name, behavior.Trainer!))];

    /// <summary>Whether anything learns.</summary>
    public bool Learns
    {
        get
        {
            foreach (var behavior in academy.Behaviors)
            {
                if (behavior.Trainer is { })
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Decisions that were learned from, of all behaviors.</summary>
    public long LearnedSteps
    {
        get
        {
            var steps = 0L;
            foreach (var behavior in academy.Behaviors)
            {
                steps += behavior.Trainer?.Steps ?? 0;
            }

            return steps;
        }
    }

    /// <summary>What scripts threw, each kind once.</summary>
    public IReadOnlyList<ComponentFailure> Failures => player.Failures;

    /// <summary>Whether a script asked to quit.</summary>
    public bool IsOver => player.QuitRequested;

    /// <summary>The components whose type has that name, in the order of their objects.</summary>
    public IEnumerable<MonoBehaviour> Find(string type) => player.World.FindAll<MonoBehaviour>().Where(component => component.GetType().Name == type);

    /// <summary>The frames played.</summary>
    public int Frames => player.FrameCount;

    /// <summary>Plays a frame.</summary>
    public void Step() => player.Step();

    /// <summary>Lets the scripts that test the game begin.</summary>
    public SelfTests BeginSelfTests() => new([.. player.World.FindAll<MonoBehaviour>().Where(script => script is ISelfTest && script.isActiveAndEnabled)]);

    public void Dispose()
    {
        player.Dispose();
        Learning.IsAllowed = true;
    }

    private static void Prepare(IReadOnlyList<GameObject> roots, PlaySettings settings)
    {
        Learning.IsAllowed = settings.Learning;
        var parameters = roots.SelectMany(root => root.GetComponentsInChildren<BehaviorParameters>(true)).ToList();
        if (settings.ModelFile is { } file)
        {
            var model = (TrainedModel)new TrainedModelImporter().Import(file, typeof(TrainedModel));
            parameters.ForEach(behavior => behavior.Model = model);
        }

        if (settings.Behavior is { } type)
        {
            parameters.ForEach(behavior => behavior.BehaviorType = type);
            parameters.ForEach(behavior => behavior.DeterministicInference = type == BehaviorType.InferenceOnly);
        }

        if (settings.Copies is { } copies)
        {
            var replicator = roots.Select(root => root.GetComponentInChildren<TrainingAreaReplicator>(true)).FirstOrDefault(found => found != null)
                ?? throw new SceneFileException("The scene has no Training Area Replicator, so there is nothing that --copies could copy. Add the component Hebb/Training Area Replicator to an object outside of the area.");
            replicator.NumAreas = copies;
        }
    }
}
