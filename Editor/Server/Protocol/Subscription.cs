namespace Hebb.Editor.Server.Protocol;

/// <summary>What one tab has seen of one topic, and how much more it may be sent before it says that it has shown some.</summary>
internal sealed class Subscription(Topic topic)
{
    /// <summary>Frames under way at most: one is shown while the next travels.</summary>
    private const int Window = 2;

    private long cursor;
    private uint sequence;
    private int unseen;

    public ushort Channel => topic.Channel;

    /// <summary>The next frame as bytes; null when there is nothing newer or the tab has not shown the last ones.</summary>
    public byte[]? Next(double milliseconds)
    {
        if (Volatile.Read(ref unseen) >= Window || topic.Next(ref cursor) is not { } frame)
        {
            return null;
        }

        Interlocked.Increment(ref unseen);
        return frame.ToBytes(Channel, ++sequence, milliseconds);
    }

    /// <summary>The tab has shown a frame.</summary>
    public void Acknowledge()
    {
        if (Interlocked.Decrement(ref unseen) < 0)
        {
            Interlocked.Exchange(ref unseen, 0);
        }
    }
}
