using System;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>
    /// A pole on a cart that is pushed left or right; every step it stands is worth 1 (Barto, Sutton and Anderson 1983; the numbers of
    /// Gymnasium's CartPole-v1, explicit Euler). Solved at a mean return of 475.
    /// </summary>
    public sealed class CartPole : IEnvironment
    {
        /// <summary>The mean return of 100 episodes at which the task counts as solved.</summary>
        public const double Threshold = 475;

        private const double Gravity = 9.8;
        private const double PoleMass = 0.1;
        private const double TotalMass = 1.0 + PoleMass;
        private const double HalfLength = 0.5;
        private const double PoleMoment = PoleMass * HalfLength;
        private const double Force = 10;
        private const double TimeStep = 0.02;
        private const double PositionLimit = 2.4;
        private const double AngleLimit = 12 * 2 * Math.PI / 360;
        private const float StartRange = 0.05f;

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; } = new BehaviorSpec(
            new[] { new ObservationSpec("cart_pole", new TensorShape(4)) }, ActionSpec.MakeDiscrete(2));

        /// <inheritdoc/>
        public int MaxSteps => 500;

        /// <inheritdoc/>
        public int StateLength => 4;

        /// <summary>Position of the cart, in m; the track ends at +-2.4.</summary>
        public double Position { get; set; }

        /// <summary>Velocity of the cart, in m/s.</summary>
        public double Velocity { get; set; }

        /// <summary>Angle of the pole, in rad; 0 stands upright.</summary>
        public double Angle { get; set; }

        /// <summary>Angular velocity of the pole, in rad/s.</summary>
        public double AngularVelocity { get; set; }

        /// <inheritdoc/>
        public void GetState(Span<double> state) => (state[0], state[1], state[2], state[3]) = (Position, Velocity, Angle, AngularVelocity);

        /// <inheritdoc/>
        public void SetState(ReadOnlySpan<double> state) => (Position, Velocity, Angle, AngularVelocity) = (state[0], state[1], state[2], state[3]);

        /// <inheritdoc/>
        public void Reset(SeededRandom random)
        {
            Position = random.Uniform(-StartRange, StartRange);
            Velocity = random.Uniform(-StartRange, StartRange);
            Angle = random.Uniform(-StartRange, StartRange);
            AngularVelocity = random.Uniform(-StartRange, StartRange);
        }

        /// <inheritdoc/>
        public void Observe(Span<float> observation) =>
            (observation[0], observation[1], observation[2], observation[3]) = ((float)Position, (float)Velocity, (float)Angle, (float)AngularVelocity);

        /// <inheritdoc/>
        public void WriteMask(Span<bool> mask) => mask.Fill(true);

        /// <inheritdoc/>
        public EnvironmentStep Step(ActionBuffers actions) => Step(actions.DiscreteActions[0]);

        /// <summary>Pushes the cart: 0 to the left, 1 to the right.</summary>
        public EnvironmentStep Step(int action)
        {
            var force = action == 1 ? Force : -Force;
            var cosine = Math.Cos(Angle);
            var sine = Math.Sin(Angle);
            var push = (force + (PoleMoment * AngularVelocity * AngularVelocity * sine)) / TotalMass;
            var angularAcceleration = ((Gravity * sine) - (cosine * push)) / (HalfLength * ((4.0 / 3.0) - (PoleMass * cosine * cosine / TotalMass)));
            var acceleration = push - (PoleMoment * angularAcceleration * cosine / TotalMass);
            Position += TimeStep * Velocity;
            Velocity += TimeStep * acceleration;
            Angle += TimeStep * AngularVelocity;
            AngularVelocity += TimeStep * angularAcceleration;
            return new EnvironmentStep(1, Math.Abs(Position) > PositionLimit || Math.Abs(Angle) > AngleLimit);
        }
    }
}
