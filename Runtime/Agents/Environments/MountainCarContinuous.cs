namespace Hebb.Agents.Environments
{
    /// <summary>
    /// The car in the valley with a throttle: the goal, at 0.45, is worth 100, every push costs a tenth of its square (the numbers of
    /// Gymnasium's MountainCarContinuous-v0, which keeps its state in single precision). Solved at a mean return of 90.
    /// </summary>
    public sealed class MountainCarContinuous : ValleyCar
    {
        /// <summary>The mean return of 100 episodes at which the task counts as solved.</summary>
        public const double Threshold = 90;

        private const double Goal = 0.45;
        private const double Power = 0.0015;
        private const double GoalReward = 100;
        private const double PushCost = 0.1;

        /// <summary>A car at position 0 that stands.</summary>
        public MountainCarContinuous()
            : base(ActionSpec.MakeContinuous(1))
        {
        }

        /// <inheritdoc/>
        public override int MaxSteps => 999;

        /// <inheritdoc/>
        public override EnvironmentStep Step(ActionBuffers actions) => Step(actions.ContinuousActions[0]);

        /// <summary>Pushes; the push is limited to +-1, its cost is not.</summary>
        public EnvironmentStep Step(double push)
        {
            var (position, velocity) = Pushed(Limits.Clip(push, 1) * Power);
            var isTerminated = position >= Goal && velocity >= 0;
            (Position, Velocity) = ((float)position, (float)velocity);
            return new EnvironmentStep((isTerminated ? GoalReward : 0) - (PushCost * push * push), isTerminated);
        }
    }
}
