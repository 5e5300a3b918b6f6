namespace Hebb.Agents.Environments
{
    /// <summary>What an action led to.</summary>
    public readonly struct EnvironmentStep
    {
        /// <summary>A reward, and whether the task ended.</summary>
        public EnvironmentStep(double reward, bool isTerminated)
        {
            Reward = reward;
            IsTerminated = isTerminated;
        }

        /// <summary>The reward.</summary>
        public double Reward { get; }

        /// <summary>Whether the task ended. A limit of steps is no end; see <see cref="IEnvironment.MaxSteps"/>.</summary>
        public bool IsTerminated { get; }
    }
}
