using System;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>
    /// Two links with a motor between them must swing their end above a line; every step before costs 1 (Sutton and Barto, "Reinforcement
    /// Learning", section 11.3; the numbers of Gymnasium's Acrobot-v1, one Runge-Kutta step each). Solved at a mean return of -100.
    /// </summary>
    public sealed class Acrobot : IEnvironment
    {
        /// <summary>The mean return of 100 episodes at which the task counts as solved.</summary>
        public const double Threshold = -100;

        private const double TimeStep = 0.2;
        private const double Gravity = 9.8;
        private const double Mass = 1;
        private const double Length = 1;
        private const double Centre = 0.5;
        private const double Inertia = 1;
        private const double MaxVelocity1 = 4 * Math.PI;
        private const double MaxVelocity2 = 9 * Math.PI;
        private const float StartRange = 0.1f;

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; } = new BehaviorSpec(
            new[] { new ObservationSpec("acrobot", new TensorShape(6)) }, ActionSpec.MakeDiscrete(3));

        /// <inheritdoc/>
        public int MaxSteps => 500;

        /// <inheritdoc/>
        public int StateLength => 4;

        /// <summary>Of the first link from hanging, in rad, from -pi to pi.</summary>
        public double Angle1 { get; set; }

        /// <summary>Of the second link relative to the first, in rad, from -pi to pi.</summary>
        public double Angle2 { get; set; }

        /// <summary>Of the first link, in rad/s.</summary>
        public double AngularVelocity1 { get; set; }

        /// <summary>Of the second link, in rad/s.</summary>
        public double AngularVelocity2 { get; set; }

        /// <inheritdoc/>
        public void GetState(Span<double> state) => (state[0], state[1], state[2], state[3]) = (Angle1, Angle2, AngularVelocity1, AngularVelocity2);

        /// <inheritdoc/>
        public void SetState(ReadOnlySpan<double> state) => (Angle1, Angle2, AngularVelocity1, AngularVelocity2) = (state[0], state[1], state[2], state[3]);

        /// <inheritdoc/>
        public void Reset(SeededRandom random)
        {
            Angle1 = random.Uniform(-StartRange, StartRange);
            Angle2 = random.Uniform(-StartRange, StartRange);
            AngularVelocity1 = random.Uniform(-StartRange, StartRange);
            AngularVelocity2 = random.Uniform(-StartRange, StartRange);
        }

        /// <inheritdoc/>
        public void Observe(Span<float> observation)
        {
            observation[0] = (float)Math.Cos(Angle1);
            observation[1] = (float)Math.Sin(Angle1);
            observation[2] = (float)Math.Cos(Angle2);
            observation[3] = (float)Math.Sin(Angle2);
            observation[4] = (float)AngularVelocity1;
            observation[5] = (float)AngularVelocity2;
        }

        /// <inheritdoc/>
        public void WriteMask(Span<bool> mask) => mask.Fill(true);

        /// <inheritdoc/>
        public EnvironmentStep Step(ActionBuffers actions) => Step(actions.DiscreteActions[0]);

        /// <summary>Turns the motor: 0 backwards, 1 not, 2 forwards.</summary>
        public EnvironmentStep Step(int action)
        {
            var torque = action - 1;
            var start = new Motion(Angle1, Angle2, AngularVelocity1, AngularVelocity2);
            var k1 = Change(start, torque);
            var k2 = Change(start.Add(k1, TimeStep / 2), torque);
            var k3 = Change(start.Add(k2, TimeStep / 2), torque);
            var k4 = Change(start.Add(k3, TimeStep), torque);
            var end = start.Add(k1, TimeStep / 6).Add(k2, TimeStep / 3).Add(k3, TimeStep / 3).Add(k4, TimeStep / 6);
            Angle1 = Limits.Wrap(end.Angle1);
            Angle2 = Limits.Wrap(end.Angle2);
            AngularVelocity1 = Limits.Clip(end.Velocity1, MaxVelocity1);
            AngularVelocity2 = Limits.Clip(end.Velocity2, MaxVelocity2);
            var isTerminated = -Math.Cos(Angle1) - Math.Cos(Angle2 + Angle1) > 1;
            return new EnvironmentStep(isTerminated ? 0 : -1, isTerminated);
        }

        private static Motion Change(in Motion at, double torque)
        {
            var (cosine, sine) = (Math.Cos(at.Angle2), Math.Sin(at.Angle2));
            var d1 = (Mass * Centre * Centre) + (Mass * ((Length * Length) + (Centre * Centre) + (2 * Length * Centre * cosine))) + Inertia + Inertia;
            var d2 = (Mass * ((Centre * Centre) + (Length * Centre * cosine))) + Inertia;
            var phi2 = Mass * Centre * Gravity * Math.Cos(at.Angle1 + at.Angle2 - (Math.PI / 2));
            var phi1 = (-Mass * Length * Centre * at.Velocity2 * at.Velocity2 * sine)
                - (2 * Mass * Length * Centre * at.Velocity2 * at.Velocity1 * sine)
                + (((Mass * Centre) + (Mass * Length)) * Gravity * Math.Cos(at.Angle1 - (Math.PI / 2)))
                + phi2;
            var acceleration2 = (torque + (d2 / d1 * phi1) - (Mass * Length * Centre * at.Velocity1 * at.Velocity1 * sine) - phi2)
                / ((Mass * Centre * Centre) + Inertia - (d2 * d2 / d1));
            var acceleration1 = -((d2 * acceleration2) + phi1) / d1;
            return new Motion(at.Velocity1, at.Velocity2, acceleration1, acceleration2);
        }

        /// <summary>Angles and velocities, or how they change.</summary>
        private readonly struct Motion
        {
            public readonly double Angle1;
            public readonly double Angle2;
            public readonly double Velocity1;
            public readonly double Velocity2;

            public Motion(double angle1, double angle2, double velocity1, double velocity2)
            {
                Angle1 = angle1;
                Angle2 = angle2;
                Velocity1 = velocity1;
                Velocity2 = velocity2;
            }

            public Motion Add(in Motion change, double factor) => new Motion(
                Angle1 + (factor * change.Angle1),
                Angle2 + (factor * change.Angle2),
                Velocity1 + (factor * change.Velocity1),
                Velocity2 + (factor * change.Velocity2));
        }
    }
}
