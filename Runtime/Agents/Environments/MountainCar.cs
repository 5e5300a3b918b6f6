namespace Hebb.Agents.Environments
{
    /// <summary>
    /// The car in the valley whose engine drives left, right or not at all; every step costs 1 (the numbers of Gymnasium's MountainCar-v0).
    /// Its goal is at 0.5. Solved at a mean return of -110.
    /// </summary>
    public sealed class MountainCar : ValleyCar
    {
        /// <summary>The mean return of 100 episodes at which the task counts as solved.</summary>
        public const double Threshold = -110;

        private const double Goal = 0.5;
        private const double Power = 0.001;

        /// <summary>A car at position 0 that stands.</summary>
        public MountainCar()
            : base(ActionSpec.MakeDiscrete(3))
        {
        }

        /// <inheritdoc/>
        public override int MaxSteps => 200;

        /// <inheritdoc/>
        public override EnvironmentStep Step(ActionBuffers actions) => Step(actions.DiscreteActions[0]);

        /// <summary>Drives: 0 to the left, 1 not, 2 to the right.</summary>
        public EnvironmentStep Step(int action)
        {
            (Position, Velocity) = Pushed((action - 1) * Power);
            return new EnvironmentStep(-1, Position >= Goal && Velocity >= 0);
        }
    }
}
