using Hebb.Agents;
using Hebb.Components;

namespace Hebb.Tests.Components.Agents;

/// <summary>Counts its steps, sees the count, and is rewarded 1 for each; the episode ends at <see cref="End"/>.</summary>
internal class CountingAgent : Agent
{
    public int Count { get; private set; }

    public int End { get; set; } = int.MaxValue;

    public List<string> Calls { get; } = [];

    public List<int> Actions { get; } = [];

    /// <summary>Done at each step, after acting.</summary>
    public Action<CountingAgent>? Acted { get; set; }

    /// <summary>What is seen in the place of the count.</summary>
    public float? Seen { get; set; }

    public override void Initialize() => Calls.Add("initialize");

    public override void OnEpisodeBegin()
    {
        Calls.Add($"begin at {Count}");
        Count = 0;
    }

    public override void CollectObservations(VectorSensor sensor) => sensor.AddObservation(Seen ?? Count);

    public override void OnActionReceived(ActionBuffers actions)
    {
        Count++;
        Actions.Add(actions.DiscreteActions[0]);
        AddReward(1);
        Acted?.Invoke(this);
        if (Count >= End)
        {
            EndEpisode();
        }
    }

    public override void Heuristic(in ActionBuffers actionsOut)
    {
        var choices = actionsOut.DiscreteActions;
        choices[0] = 1;
    }
}
