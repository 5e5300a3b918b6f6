namespace Hebb.Editor.Server.Protocol;

/// <summary>Pictures or answers that replace one another: only the latest is ever sent.</summary>
internal sealed class FrameTopic(ushort channel) : Topic(channel)
{
    private readonly Lock gate = new();
    private Frame? latest;
    private long number;

    /// <summary>Replaces what is shown.</summary>
    public void Show(Frame frame)
    {
        lock (gate)
        {
            latest = frame;
            number++;
        }

        Announce();
    }

    /// <summary>Nothing is shown until the next frame: who watches again is not sent an old one.</summary>
    public void Clear()
    {
        lock (gate)
        {
            latest = null;
        }
    }

    public override Frame? Next(ref long cursor)
    {
        lock (gate)
        {
            if (cursor == number)
            {
                return null;
            }

            cursor = number;
            return latest;
        }
    }
}
