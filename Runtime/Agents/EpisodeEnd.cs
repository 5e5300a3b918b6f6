namespace Hebb.Agents
{
    /// <summary>How an episode ended. The two must not be mixed up: a truncated episode would have gone on, so its last state keeps its value.</summary>
    public enum EpisodeEnd
    {
        /// <summary>By reaching a state from which nothing follows: success or failure.</summary>
        Terminated,

        /// <summary>By a limit of steps or an interruption.</summary>
        Truncated,
    }
}
