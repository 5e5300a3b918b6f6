using System;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>
    /// A car in a valley whose engine is too weak for the slope: it must swing to get out; every step costs 1 (Moore 1990; the numbers of
    /// Gymnasium's MountainCar-v0). Solved at a mean return of -110.
    /// </summary>
    public sealed class MountainCar : IEnvironment
    {
        /// <summary>The mean return of 100 episodes at which the task counts as solved.</summary>
        public const double Threshold = -110;

        private const double Goal = 0.5;
        private const double Power = 0.001;

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; } = new BehaviorSpec(
            new[] { new ObservationSpec("mountain_car", new TensorShape(2)) }, ActionSpec.MakeDiscrete(3));

        /// <inheritdoc/>
        public int MaxSteps => 200;

        /// <inheritdoc/>
        public int StateLength => 2;

        /// <summary>From -1.2 to 0.6; the goal is at 0.5.</summary>
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
        public void WriteMask(Span<bool> mask) => mask.Fill(true);

        /// <inheritdoc/>
        public EnvironmentStep Step(ActionBuffers actions) => Step(actions.DiscreteActions[0]);

        /// <summary>Drives: 0 to the left, 1 not, 2 to the right.</summary>
        public EnvironmentStep Step(int action)
        {
            (Position, Velocity) = Valley.Move(Position, Velocity, (action - 1) * Power);
            return new EnvironmentStep(-1, Position >= Goal && Velocity >= 0);
        }
    }
}
