using Hebb.Components;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Tests.Components;

/// <summary>A scene that is played in memory, with what it logs.</summary>
internal sealed class PlayedScene : IDisposable
{
    private readonly StringWriter log = new();

    public PlayedScene()
    {
        Player = new HeadlessPlayer(SampleScene.CreateOptions(log));
        Academy = Academy.Instance;
    }

    public HeadlessPlayer Player { get; }

    public Academy Academy { get; }

    /// <summary>Everything that was logged so far.</summary>
    public string Log => log.ToString();

    /// <summary>An object with an agent that sees one number and picks one of two choices at every step, by its heuristic unless told otherwise.</summary>
    public static TAgent Add<TAgent>(string name = "Agent", Action<BehaviorParameters>? configure = null, int period = 1)
        where TAgent : Agent
    {
        var holder = new GameObject(name);
        holder.SetActive(false);
        var parameters = holder.AddComponent<BehaviorParameters>();
        parameters.SetDiscreteBranches(2);
        configure?.Invoke(parameters);
        var agent = holder.AddComponent<TAgent>();
        if (period > 0)
        {
            holder.AddComponent<DecisionRequester>().DecisionPeriod = period;
        }

        holder.SetActive(true);
        return agent;
    }

    /// <summary>Plays fixed steps.</summary>
    public void Run(int steps) => Player.Run(steps);

    public void Dispose() => Player.Dispose();
}
