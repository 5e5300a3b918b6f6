using Hebb.Components;

namespace Hebb.Editor.Playing;

/// <summary>Notes what every episode of some agents brings, from now on.</summary>
internal sealed class EpisodeReturns
{
    private readonly IReadOnlyList<Agent> agents;
    private readonly Dictionary<Agent, List<double>> ofEach = [];
    private readonly List<double> all = [];

    public EpisodeReturns(IReadOnlyList<Agent> agents)
    {
        this.agents = agents;
        foreach (var agent in agents)
        {
            ofEach.Add(agent, []);
            agent.OnEpisodeEnded += Note;
        }
    }

    /// <summary>How many agents are watched.</summary>
    public int Agents => agents.Count;

    /// <summary>How many of them have nobody who decides for them.</summary>
    public int Idle => agents.Count(agent => agent.Policy is null);

    /// <summary>The undiscounted return of each episode, in the order of their ends.</summary>
    public IReadOnlyList<double> All => all;

    /// <summary>The mean of the last episodes; NaN when none ended.</summary>
    public double MeanOfLast(int count)
    {
        var first = Math.Max(0, all.Count - count);
        var sum = 0.0;
        for (var episode = first; episode < all.Count; episode++)
        {
            sum += all[episode];
        }

        return sum / (all.Count - first);
    }

    /// <summary>Whether every agent has ended that many episodes.</summary>
    public bool EachHas(int count) => ofEach.Values.All(returns => returns.Count >= count);

    /// <summary>The mean of the first episodes of every agent, as many of each, so that short episodes count no more than long ones; NaN when none ended.</summary>
    public double MeanOfFirst(int countOfEach) => ofEach.Values.SelectMany(returns => returns.Take(countOfEach)).DefaultIfEmpty(double.NaN).Average();

    private void Note(Agent agent, float returned)
    {
        ofEach[agent].Add(returned);
        all.Add(returned);
    }
}
