using System.Diagnostics;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Remembers how far apart the last frames of a game began. For any thread.</summary>
internal sealed class FrameTimes
{
    private const int Capacity = 1 << 13;

    private readonly Lock gate = new();
    private readonly Queue<double> milliseconds = new();
    private long last;

    /// <summary>A frame begins.</summary>
    public void Begin()
    {
        var now = Stopwatch.GetTimestamp();
        if (last != 0)
        {
            Note(Stopwatch.GetElapsedTime(last, now));
        }

        last = now;
    }

    /// <summary>The next frame follows nothing, because the game stood still.</summary>
    public void Break() => last = 0;

    /// <summary>Remembers a distance.</summary>
    public void Note(TimeSpan distance)
    {
        lock (gate)
        {
            if (milliseconds.Count == Capacity)
            {
                milliseconds.Dequeue();
            }

            milliseconds.Enqueue(distance.TotalMilliseconds);
        }
    }

    /// <summary>The milliseconds that a share of the distances do not exceed; NaN before the first.</summary>
    /// <param name="share">Above 0, at most 1.</param>
    public double Percentile(double share)
    {
        lock (gate)
        {
            var sorted = milliseconds.Order().ToList();
            return sorted.Count == 0 ? double.NaN : sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
        }
    }
}
