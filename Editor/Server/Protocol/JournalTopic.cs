namespace Hebb.Editor.Server.Protocol;

/// <summary>A list that only grows. A tab is sent what was added since it last asked, all of it after a reload.</summary>
/// <param name="channel">Its number.</param>
/// <param name="pack">Makes one frame of entries.</param>
internal sealed class JournalTopic<T>(ushort channel, Func<IReadOnlyList<T>, Frame> pack) : Topic(channel)
{
    /// <summary>Entries in one frame, so that frames stay small.</summary>
    private const int LargestBatch = 4096;

    /// <summary>Entries that are kept; the oldest are forgotten, so that an hour of training does not grow.</summary>
    private const int Capacity = 1 << 16;

    private readonly Lock gate = new();
    private readonly Queue<T> entries = new();
    private long forgotten;

    /// <summary>Adds an entry.</summary>
    public void Add(T entry)
    {
        lock (gate)
        {
            entries.Enqueue(entry);
            if (entries.Count > Capacity)
            {
                entries.Dequeue();
                forgotten++;
            }
        }

        Announce();
    }

    public override Frame? Next(ref long cursor)
    {
        lock (gate)
        {
            var first = Math.Max(cursor, forgotten);
            var batch = entries.Skip((int)(first - forgotten)).Take(LargestBatch).ToList();
            cursor = first + batch.Count;
            return batch.Count == 0 ? null : pack(batch);
        }
    }
}
