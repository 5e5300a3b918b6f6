namespace Hebb.Components
{
    /// <summary>Whether anything in the game may learn. A build that was made with learning off forbids it before its scene awakes.</summary>
    public static class Learning
    {
        /// <summary>
        /// True unless it was set otherwise. Without it, agents that are set to learn follow their model, or their rules where they have
        /// none, and classifiers keep the classes they have.
        /// </summary>
        public static bool IsAllowed { get; set; } = true;
    }
}
