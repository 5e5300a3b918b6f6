using Hebb.Components;

namespace Hebb.Editor.Playing;

/// <summary>Notes what every episode of some agents brought.</summary>
internal sealed class EpisodeReturns(IReadOnlyList<Agent> agents)
{
    private readonly List<double>[] ofEach = [.. agents.Select(_ => new List<double>())];
    private readonly List<double> all = [];

    /// <summary>How many agents are watched.</summary>
    public int Agents => agents.Count;

    /// <summary>How many of them have nobody who decides for them.</summary>
    public int Idle => agents.Count(agent => agent.Policy is null);

    /// <summary>The undiscounted return of each episode, in the order of their ends.</summary>
    public IReadOnlyList<double> All => all;

    /// <summary>Notes the episodes that ended in the last frame.</summary>
    public void Collect()
    {
        for (var index = 0; index < ofEach.Length; index++)
        {
            if (agents[index].CompletedEpisodes > ofEach[index].Count)
            {
                ofEach[index].Add(agents[index].LastReturn);
                all.Add(agents[index].LastReturn);
            }
        }
    }

    /// <summary>The mean of the last episodes; NaN when none ended.</summary>
    public double MeanOfLast(int count) => all.Count == 0 ? double.NaN : all.Skip(Math.Max(0, all.Count - count)).Average();

    /// <summary>Whether every agent has ended that many episodes.</summary>
    public bool EachHas(int count) => ofEach.All(returns => returns.Count >= count);

    /// <summary>The mean of the first episodes of every agent, as many of each, so that short episodes count no more than long ones; NaN when none ended.</summary>
    public double MeanOfFirst(int countOfEach) => ofEach.SelectMany(returns => returns.Take(countOfEach)).DefaultIfEmpty(double.NaN).Average();
}
