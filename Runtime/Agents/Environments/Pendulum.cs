using System;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>
    /// A pendulum with a motor too weak to lift it at once: every step costs the squared distance from standing still upright, and a little for
    /// speed and torque (the numbers of Gymnasium's Pendulum-v1). Never ends by itself; a mean return of -300 swings up from most starts.
    /// </summary>
    public sealed class Pendulum : IEnvironment
    {
        /// <summary>The mean return of 100 episodes at which the task counts as solved here.</summary>
        public const double Threshold = -300;

        /// <summary>The largest torque, in N m.</summary>
        public const double MaxTorque = 2;

        private const double Gravity = 10;
        private const double Mass = 1;
        private const double Length = 1;
        private const double TimeStep = 0.05;
        private const double MaxSpeed = 8;
        private const double SpeedCost = 0.1;
        private const double TorqueCost = 0.001;

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; } = new BehaviorSpec(
            new[] { new ObservationSpec("pendulum", new TensorShape(3)) }, ActionSpec.MakeContinuous(1));

        /// <inheritdoc/>
        public int MaxSteps => 200;

        /// <inheritdoc/>
        public int StateLength => 2;

        /// <summary>In rad from upright, not wrapped.</summary>
        public double Angle { get; set; }

        /// <summary>In rad/s, at most 8.</summary>
        public double AngularVelocity { get; set; }

        /// <inheritdoc/>
        public void GetState(Span<double> state) => (state[0], state[1]) = (Angle, AngularVelocity);

        /// <inheritdoc/>
        public void SetState(ReadOnlySpan<double> state) => (Angle, AngularVelocity) = (state[0], state[1]);

        /// <inheritdoc/>
        public void Reset(SeededRandom random)
        {
            Angle = random.Uniform(-1f, 1f) * Math.PI;
            AngularVelocity = random.Uniform(-1f, 1f);
        }

        /// <inheritdoc/>
        public void Observe(Span<float> observation) =>
            (observation[0], observation[1], observation[2]) = ((float)Math.Cos(Angle), (float)Math.Sin(Angle), (float)AngularVelocity);

        /// <inheritdoc/>
        public void WriteMask(Span<bool> mask)
        {
        }

        /// <inheritdoc/>
        public EnvironmentStep Step(ActionBuffers actions) => Step(MaxTorque * actions.ContinuousActions[0]);

        /// <summary>Turns the motor.</summary>
        /// <param name="torque">In N m; limited to +-<see cref="MaxTorque"/>.</param>
        public EnvironmentStep Step(double torque)
        {
            var limited = Limits.Clip(torque, MaxTorque);
            var angle = Limits.Wrap(Angle);
            var cost = (angle * angle) + (SpeedCost * AngularVelocity * AngularVelocity) + (TorqueCost * limited * limited);
            var acceleration = (3 * Gravity / (2 * Length) * Math.Sin(Angle)) + (3 / (Mass * Length * Length) * limited);
            AngularVelocity = Limits.Clip(AngularVelocity + (acceleration * TimeStep), MaxSpeed);
            Angle += AngularVelocity * TimeStep;
            return new EnvironmentStep(-cost, false);
        }
    }
}
