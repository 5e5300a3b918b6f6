using System;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>A car in a valley whose engine is too weak for the slope: it must swing to get out (Moore 1990).</summary>
    public abstract class ValleyCar : IEnvironment
    {
        private const double Left = -1.2;
        private const double Right = 0.6;
        private const double MaxSpeed = 0.07;
        private const double Gravity = 0.0025;

        private protected ValleyCar(ActionSpec actions) =>
            Spec = new BehaviorSpec(new[] { new ObservationSpec("mountain_car", new TensorShape(2)) }, actions);

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; }

        /// <inheritdoc/>
        public abstract int MaxSteps { get; }

        /// <inheritdoc/>
        public int StateLength => 2;

        /// <summary>From -1.2 to 0.6.</summary>
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
        public abstract EnvironmentStep Step(ActionBuffers actions);

        /// <summary>Where the car is, and how fast, after a step with a push.</summary>
        private protected (double Position, double Velocity) Pushed(double push)
        {
            var velocity = Limits.Clip(Velocity + push - (Gravity * Math.Cos(3 * Position)), MaxSpeed);
            var position = Math.Max(Left, Math.Min(Right, Position + velocity));
            return (position, position == Left && velocity < 0 ? 0 : velocity);
        }
    }
}
