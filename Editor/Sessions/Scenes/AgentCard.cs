using Hebb.Components;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>What an agent sees and does now.</summary>
/// <param name="Behavior">The name of its behavior.</param>
/// <param name="Decider">Who decides for it: a value of <see cref="BehaviorType"/>.</param>
/// <param name="Sensors">What it sees, sensor by sensor.</param>
/// <param name="Continuous">The numbers that it decided on, from -1 to 1.</param>
/// <param name="Branches">The choices that it decided on, branch by branch.</param>
/// <param name="Value">The return it expects; 0 where nothing estimates it.</param>
/// <param name="Reward">What it earned in this episode.</param>
/// <param name="LastReturn">What it earned in the last; null before the first ended.</param>
/// <param name="Steps">Steps of this episode.</param>
/// <param name="Episodes">How many it completed.</param>
internal sealed record AgentCard(
    string Behavior, string Decider, IReadOnlyList<SensorReading> Sensors, float[] Continuous, IReadOnlyList<BranchCard> Branches, float Value, float Reward, float? LastReturn, int Steps, int Episodes)
{
    /// <summary>The card of an agent; null when there is none.</summary>
    public static AgentCard? Of(Agent? agent)
    {
        if (agent is null)
        {
            return null;
        }

        var parameters = agent.GetComponent<BehaviorParameters>();
        var spec = agent.Policy?.Spec;
        var last = agent.LastReturn;
        return new AgentCard(
            parameters?.BehaviorName ?? string.Empty,
            (parameters?.BehaviorType ?? BehaviorType.Default).ToString(),
            SensorReading.Of(agent, spec),
            agent.GetStoredActionBuffers().ContinuousActions.AsSpan().ToArray(),
            BranchCard.Of(agent, spec?.Actions),
            agent.Value,
            agent.GetCumulativeReward(),
            float.IsFinite(last) ? last : null,
            agent.StepCount,
            agent.CompletedEpisodes);
    }
}
