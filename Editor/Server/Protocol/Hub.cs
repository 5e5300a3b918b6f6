using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Hebb.Editor.Server.Protocol;

/// <summary>All topics, all open tabs, and which of the tabs may change things: the one that has been open the longest.</summary>
internal sealed class Hub
{
    private readonly ConcurrentDictionary<ushort, Topic> topics = new();
    private ImmutableList<Connection> connections = [];

    public Hub()
    {
        Access = new StateTopic(Channels.Access, () => new { Tabs = connections.Select(connection => connection.Tab) });
        Add(Access);
    }

    /// <summary>Who is there.</summary>
    public StateTopic Access { get; }

    /// <summary>Raised when a tab watches other channels than before.</summary>
    public event Action? WatchChanged;

    /// <summary>Makes a topic known, also to tabs that watch its channel already.</summary>
    public T Add<T>(T topic)
        where T : Topic
    {
        topics[topic.Channel] = topic;
        topic.Changed += WakeAll;
        connections.ForEach(connection => connection.FindTopics());
        return topic;
    }

    public Topic? Find(ushort channel) => topics.GetValueOrDefault(channel);

    /// <summary>Whether any tab watches a channel.</summary>
    public bool IsWatched(ushort channel) => connections.Exists(connection => connection.Watches(channel));

    /// <summary>Whether the tab with this number may change things.</summary>
    public bool IsWriter(string? tab) => tab is not null && connections is [var first, ..] && first.Tab == tab;

    /// <summary>Lets a tab change things from now on; all others look on.</summary>
    public void PromoteToWriter(string tab)
    {
        if (connections.Find(connection => connection.Tab == tab) is { } chosen)
        {
            ImmutableInterlocked.Update(ref connections, list => list.Remove(chosen).Insert(0, chosen));
            Access.Invalidate();
        }
    }

    public void Enter(Connection connection)
    {
        ImmutableInterlocked.Update(ref connections, list => list.Add(connection));
        Access.Invalidate();
    }

    public void Leave(Connection connection)
    {
        ImmutableInterlocked.Update(ref connections, list => list.Remove(connection));
        Access.Invalidate();
    }

    /// <summary>Called by a tab that watches other channels now.</summary>
    public void AnnounceWatch() => WatchChanged?.Invoke();

    private void WakeAll() => connections.ForEach(connection => connection.Wake());
}
