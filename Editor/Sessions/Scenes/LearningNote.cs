using Hebb.Components;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>How the agents of a game do.</summary>
/// <param name="Agents">How many there are.</param>
/// <param name="Episodes">How many episodes they completed.</param>
/// <param name="Return">The mean reward of their last episodes; null before the first ended.</param>
internal sealed record LearningNote(int Agents, int Episodes, double? Return)
{
    /// <summary>Looks at all agents; null when there are none.</summary>
    public static LearningNote? Of(IEnumerable<GameObject> objects)
    {
        var agents = objects.SelectMany(owner => owner.Components).OfType<Agent>().ToList();
        var returns = agents.Select(agent => (double)agent.LastReturn).Where(double.IsFinite).ToList();
        return agents.Count == 0 ? null : new LearningNote(agents.Count, agents.Sum(agent => agent.CompletedEpisodes), returns.Count > 0 ? returns.Average() : null);
    }
}
