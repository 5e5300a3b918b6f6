using System.Diagnostics;
using Hebb.Agents;
using Hebb.Authoring.Models;
using Hebb.Components;
using Hebb.Devices;
using Hebb.Models;
using Hebb.Models.Inspection;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>
/// Shows what the layers of a policy answer to what the followed agent sees. Only computes while somebody looks, on a copy of the network that
/// is made anew as the policy learns.
/// </summary>
internal sealed class PolicyFeed
{
    /// <summary>A policy that learns is copied this often at most.</summary>
    private static readonly TimeSpan CopyTime = TimeSpan.FromSeconds(0.5);

    private Device? device;
    private Model? copy;
    private ActivationProbe? probe;
    private (object? Source, long Updates) present;
    private long copied;

    /// <summary>Raised on the game's thread when another network is looked at.</summary>
    public event Action? Changed;

    /// <summary>Raised on the game's thread with what the agent sees, while the probe holds what its layers answered.</summary>
    public event Action<float[], ActivationProbe>? Seen;

    /// <summary>Whether somebody looks.</summary>
    public bool IsWatched { get; set; }

    /// <summary>The network that is looked at; null while none is.</summary>
    public PolicyCard? Card { get; private set; }

    /// <summary>Shows the policy of an agent; none when there is no agent. In the game's world.</summary>
    public void Show(Agent? agent)
    {
        if (!IsWatched || agent is null || agent.GetObservations().IsEmpty || SourceOf(agent) is not { } source)
        {
            return;
        }

        var updates = source is ITrainer trainer ? trainer.Statistics.Updates : 0;
        var isOther = !ReferenceEquals(source, present.Source);
        if (isOther || (updates != present.Updates && Stopwatch.GetElapsedTime(copied) >= CopyTime))
        {
            Copy(source);
            present = (source, updates);
            if (isOther)
            {
                Card = new PolicyCard(agent.GetComponent<BehaviorParameters>()?.BehaviorName ?? string.Empty, agent.GetObservations().Length, [.. probe!.Calls.Select(call => LayerCard.Of(call.Layer))]);
                Changed?.Invoke();
            }
        }

        var observation = agent.GetObservations().ToArray();
        probe!.Run(observation);
        Seen?.Invoke(observation, probe);
    }

    /// <summary>Gives everything back, because the game ends. On its thread.</summary>
    public void Clear()
    {
        Release();
        present = default;
        Card = null;
        if (device is not null)
        {
            SharedDevice.Release();
            device = null;
        }

        Changed?.Invoke();
    }

    /// <summary>What decides for an agent, or would if nobody drove it by hand; null where that is no network.</summary>
    private static object? SourceOf(Agent agent)
    {
        var parameters = agent.GetComponent<BehaviorParameters>();
        return agent.Policy as PpoTrainer ?? (agent.Policy is InferencePolicy ? parameters?.Model : null)
            ?? UnityEngine.Object.FindAnyObjectByType<Academy>()?.Behaviors.FirstOrDefault(behavior => behavior.Name == parameters?.BehaviorName)?.Trainer as PpoTrainer
            ?? (object?)parameters?.Model;
    }

    private void Copy(object source)
    {
        Release();
        device ??= SharedDevice.Acquire();
        copy = source is PpoTrainer trainer ? trainer.ToModel(device) : Load((TrainedModel)source, device);
        probe = new ActivationProbe(copy);
        copied = Stopwatch.GetTimestamp();
    }

    private static Model Load(TrainedModel trained, Device device)
    {
        using var stream = trained.Open();
        return Hebb.Assets.ModelAsset.Load(stream, trained.name, device).Model;
    }

    private void Release()
    {
        probe?.Dispose();
        copy?.Dispose();
        (probe, copy) = (null, null);
    }
}
