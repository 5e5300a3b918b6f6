namespace Hebb.Scene
{
    /// <summary>The moments of a frame at which coroutines go on.</summary>
    internal enum ResumePoint
    {
        /// <summary>Waits for another coroutine.</summary>
        Never,
        FixedUpdate,
        Update,
        EndOfFrame,
    }
}
