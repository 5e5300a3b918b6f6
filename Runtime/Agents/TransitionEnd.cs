namespace Hebb.Agents
{
    /// <summary>What follows a recorded decision.</summary>
    internal enum TransitionEnd
    {
        /// <summary>The same agent's next recorded decision.</summary>
        Continues,

        /// <summary>Nothing: the task ended.</summary>
        Terminated,

        /// <summary>A state that was not acted in any more; its value was estimated.</summary>
        Bootstrapped,
    }
}
