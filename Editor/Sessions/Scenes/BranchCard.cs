using Hebb.Agents;
using Hebb.Components;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>What an agent chose in one branch of its actions.</summary>
/// <param name="Choice">What it chose, from 0.</param>
/// <param name="Size">How many choices there were.</param>
/// <param name="Probabilities">How likely each of them was, 0 for one that was masked; null where no network decided.</param>
internal sealed record BranchCard(int Choice, int Size, float[]? Probabilities)
{
    /// <summary>The branches of an agent's last decision.</summary>
    public static IReadOnlyList<BranchCard> Of(Agent agent, ActionSpec? actions)
    {
        var choices = agent.GetStoredActionBuffers().DiscreteActions.AsSpan();
        var logarithms = agent.GetLogProbabilities();
        var cards = new List<BranchCard>();
        var start = 0;
        for (var branch = 0; branch < choices.Length && branch < actions?.BranchSizes.Count; branch++)
        {
            var size = actions.BranchSizes[branch];
            cards.Add(new BranchCard(choices[branch], size, logarithms.IsEmpty ? null : Array.ConvertAll(logarithms.Slice(start, size).ToArray(), MathF.Exp)));
            start += size;
        }

        return cards;
    }
}
