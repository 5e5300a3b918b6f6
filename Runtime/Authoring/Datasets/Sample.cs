namespace Hebb.Authoring.Datasets
{
    /// <summary>A picture in a class.</summary>
    /// <param name="Id">Its own number in the data set.</param>
    /// <param name="ClassId">The class it is in.</param>
    /// <param name="Hash">Names its pixels' file.</param>
    /// <param name="IsHeldOut">Whether it is only judged by, never learned from. Decided once and never changed, so that nothing leaks.</param>
    internal sealed record Sample(string Id, string ClassId, string Hash, bool IsHeldOut);
}
