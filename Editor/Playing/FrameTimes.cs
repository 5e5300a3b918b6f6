namespace Hebb.Editor.Playing;

/// <summary>How long frames took.</summary>
internal sealed class FrameTimes
{
    private readonly List<double> milliseconds = [];

    /// <summary>Notes a frame.</summary>
    public void Add(TimeSpan time) => milliseconds.Add(time.TotalMilliseconds);

    /// <summary>The shortest time that at least this share of the frames did not exceed, in milliseconds; NaN without frames.</summary>
    /// <param name="share">In (0, 1].</param>
    public double Percentile(double share)
    {
        if (milliseconds.Count == 0)
        {
            return double.NaN;
        }

        var sorted = milliseconds.Order().ToList();
        return sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }
}
