namespace Hebb.Authoring.Training
{
    /// <summary>How far a run is.</summary>
    internal enum RunStatus
    {
        Preparing,
        Running,
        Paused,
        Stopping,
        Stopped,
        Finished,
        Failed,

        /// <summary>The editor ended before the run did.</summary>
        Interrupted,
    }
}
