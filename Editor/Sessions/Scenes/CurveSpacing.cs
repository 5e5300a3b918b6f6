namespace Hebb.Editor.Sessions.Scenes;

/// <summary>
/// Which points of a curve are worth keeping: those that lie further from the last than a pixel of a wide chart. The number of points then grows with
/// the logarithm of the length, so that a curve keeps its beginning however long agents learn.
/// </summary>
internal sealed class CurveSpacing
{
    private const long Resolution = 500;

    private readonly Dictionary<string, long> last = [];

    /// <summary>Whether the point of a curve at this place is far enough from the last that was kept; then it counts as kept.</summary>
    public bool Keeps(string curve, long place)
    {
        if (last.TryGetValue(curve, out var before) && place - before < place / Resolution)
        {
            return false;
        }

        last[curve] = place;
        return true;
    }
}
