namespace Hebb.Authoring.Training
{
    /// <summary>How much a classifier's network can learn, and how long that takes.</summary>
    internal enum NetworkSize
    {
        Small,
        Medium,
        Large,
    }
}
