namespace Hebb.Editor.Agents;

/// <summary>When learning first reached a mean return over the last 100 episodes.</summary>
/// <param name="threshold">The mean return; null where none is awaited.</param>
internal sealed class ThresholdCrossing(double? threshold)
{
    /// <summary>How many episodes the mean is of.</summary>
    public const int Episodes = 100;

    /// <summary>The steps that were learned from until then; null before.</summary>
    public long? Steps { get; private set; }

    /// <summary>Looks at the mean after some steps.</summary>
    /// <param name="steps">Steps so far.</param>
    /// <param name="episodes">Episodes so far; with fewer than 100 the mean does not count.</param>
    /// <param name="mean">The mean return of the last 100 episodes.</param>
    public void Look(long steps, long episodes, double mean)
    {
        if (Steps is null && episodes >= Episodes && mean >= threshold)
        {
            Steps = steps;
        }
    }
}
