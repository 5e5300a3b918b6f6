using System;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>
    /// The car in the valley with a throttle: the goal is worth 100, every push costs a tenth of its square (the numbers of Gymnasium's
    /// MountainCarContinuous-v0, which keeps its state in single precision). Solved at a mean return of 90.
    /// </summary>
    public sealed class MountainCarContinuous : IEnvironment
    {
        /// <summary>The mean return of 100 episodes at which the task counts as solved.</summary>
        public const double Threshold = 90;

        private const double Goal = 0.45;
        private const double Power = 0.0015;
        private const double GoalReward = 100;
        private const double PushCost = 0.1;

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; } = new BehaviorSpec(
            new[] { new ObservationSpec("mountain_car", new TensorShape(2)) }, ActionSpec.MakeContinuous(1));

        /// <inheritdoc/>
        public int MaxSteps => 999;

        /// <inheritdoc/>
        public int StateLength => 2;

        /// <summary>From -1.2 to 0.6; the goal is at 0.45.</summary>
        public double Position { get; set; }

        /// <summary>Per step, at most 0.07.</summary>
        public double Velocity { get; set; }

        /// <inheritdoc/>
        public void GetState(Span<double> state) => (state[0], state[1]) = (Position, Velocity);

        /// <inheritdoc/>
        public void SetState(ReadOnlySpan<double> state) => (Position, Velocity) = (state[0], state[1]);

        /// <inheritdoc/>
        public void Reset(SeededRandom random) => (Position, Velocity) = (random.Uniform(-0.6f, -0.4f), 0);

        /// <inheritdoc/>
        public void Observe(Span<float> observation) => (observation[0], observation[1]) = ((float)Position, (float)Velocity);

        /// <inheritdoc/>
        public void WriteMask(Span<bool> mask)
        {
        }

        /// <inheritdoc/>
        public EnvironmentStep Step(ActionBuffers actions) => Step(actions.ContinuousActions[0]);

        /// <summary>Pushes; the push is limited to +-1, its cost is not.</summary>
        public EnvironmentStep Step(double push)
        {
            var (position, velocity) = Valley.Move(Position, Velocity, Limits.Clip(push, 1) * Power);
            var isTerminated = position >= Goal && velocity >= 0;
            (Position, Velocity) = ((float)position, (float)velocity);
            return new EnvironmentStep((isTerminated ? GoalReward : 0) - (PushCost * push * push), isTerminated);
        }
    }
}
