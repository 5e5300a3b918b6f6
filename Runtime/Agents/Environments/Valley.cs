using System;

namespace Hebb.Agents.Environments
{
    /// <summary>The valley of both mountain cars.</summary>
    internal static class Valley
    {
        private const double Left = -1.2;
        private const double Right = 0.6;
        private const double MaxSpeed = 0.07;
        private const double Gravity = 0.0025;

        /// <summary>Where a car is, and how fast, after a step with a push.</summary>
        public static (double Position, double Velocity) Move(double position, double velocity, double push)
        {
            velocity = Limits.Clip(velocity + push - (Gravity * Math.Cos(3 * position)), MaxSpeed);
            position = Math.Max(Left, Math.Min(Right, position + velocity));
            return (position, position == Left && velocity < 0 ? 0 : velocity);
        }
    }
}
