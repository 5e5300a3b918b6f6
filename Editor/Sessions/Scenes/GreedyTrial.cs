using System.Diagnostics;
using Hebb.Components;
using Hebb.Editor.Playing;
using Hebb.Scene;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>
/// Plays a scene of its own in which learned policies always do what they hold best and learn nothing. It is played in slices on the thread of
/// the game, because components share one device.
/// </summary>
internal sealed class GreedyTrial : IDisposable
{
    private const int EpisodesWanted = 24;
    private const int StepsAtMost = 20_000;

    /// <summary>Other starts than those that are learned from.</summary>
    private const ulong Seed = 9001;

    private readonly HeadlessPlayer player;
    private readonly Dictionary<string, EpisodeReturns> returns;
    private readonly int episodesOfEach;

    /// <summary>Loads the scene.</summary>
    /// <param name="content">What the project's scenes are made of.</param>
    /// <param name="text">The scene.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="policies">Model files by the name of the behavior that they decide for; others decide as the scene says.</param>
    public GreedyTrial(GameContent content, string text, string name, IReadOnlyDictionary<string, byte[]> policies)
    {
        var options = content.CreateOptions(Path.Combine(Path.GetTempPath(), "hebb-evaluation"), TextWriter.Null);
        options.FixedDeltaTime = PlaySession.FixedStep;
        player = new HeadlessPlayer(options);
        player.LoadText(text, name);
        using var scope = player.World.Enter();
        Academy.Instance.Seed = Seed;
        var models = policies.ToDictionary(policy => policy.Key, policy => TrainedModel.Create(policy.Key, policy.Value));
        foreach (var parameters in player.World.FindAll<BehaviorParameters>())
        {
            if (models.TryGetValue(parameters.BehaviorName, out var model))
            {
                (parameters.Model, parameters.BehaviorType, parameters.DeterministicInference) = (model, BehaviorType.InferenceOnly, true);
            }
        }

        returns = player.World.FindAll<Agent>()
            .GroupBy(agent => agent.GetComponent<BehaviorParameters>()?.BehaviorName ?? "")
            .Where(group => models.ContainsKey(group.Key))
            .ToDictionary(group => group.Key, group => new EpisodeReturns(group.ToList()));
        episodesOfEach = Math.Max(1, EpisodesWanted / Math.Max(1, returns.Values.Sum(group => group.Agents)));
    }

    /// <summary>Plays on until every agent ended its episodes, or the time is spent.</summary>
    /// <returns>Whether the trial is over.</returns>
    public bool Advance(TimeSpan budget)
    {
        var start = Stopwatch.GetTimestamp();
        while (player.StepCount < StepsAtMost && !player.QuitRequested && !IsDone)
        {
            player.Step();
            if (Stopwatch.GetElapsedTime(start) >= budget)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The mean return of a behavior's agents, as many episodes of each; null when none ended.</summary>
    public double? MeanOf(string behavior)
    {
        var mean = returns.TryGetValue(behavior, out var episodes) ? episodes.MeanOfFirst(episodesOfEach) : double.NaN;
        return double.IsNaN(mean) ? null : mean;
    }

    public void Dispose() => player.Dispose();

    private bool IsDone => returns.Values.All(group => group.EachHas(episodesOfEach));
}
