namespace Hebb.Editor.Server.Protocol;

/// <summary>A small state that is sent whole, as JSON.</summary>
internal sealed class StateTopic(ushort channel, Func<object> snapshot) : Topic(channel)
{
    private long version = 1;

    /// <summary>Says that the state is another one now.</summary>
    public void Invalidate()
    {
        Interlocked.Increment(ref version);
        Announce();
    }

    public override Frame? Next(ref long cursor)
    {
        var current = Interlocked.Read(ref version);
        if (cursor == current)
        {
            return null;
        }

        cursor = current;
        return Frame.OfJson(snapshot());
    }
}
