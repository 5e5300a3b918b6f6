namespace Hebb.Editor.Server.Protocol;

/// <summary>
/// Something that tabs can watch. A connection keeps a cursor of its own and asks for what is newer when it may send: whatever changed in
/// between is never sent, so that a slow tab sees the latest and nothing piles up.
/// </summary>
internal abstract class Topic(ushort channel)
{
    public ushort Channel => channel;

    /// <summary>Raised on any thread when there may be something newer.</summary>
    public event Action? Changed;

    /// <summary>What is newer than the cursor, which is moved on; null when nothing is.</summary>
    /// <param name="cursor">0 for a tab that has seen nothing.</param>
    public abstract Frame? Next(ref long cursor);

    protected void Announce() => Changed?.Invoke();
}
