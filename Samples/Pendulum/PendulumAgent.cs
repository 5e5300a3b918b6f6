using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Components;
using UnityEngine;

namespace Hebb.Samples
{
    /// <summary>Swings a pendulum up, and holds it there, by a motor that is too weak to lift it at once.</summary>
    [AddComponentMenu("Hebb/Samples/Pendulum")]
    public sealed class PendulumAgent : EnvironmentAgent<Pendulum>
    {
        private const float Gravity = 15;

        [SerializeField, Tooltip("Turns about the agent.")]
        private Transform? rod;

        /// <summary>Gives it the energy to stand upright, and holds it when it is up.</summary>
        public override void Heuristic(in ActionBuffers actionsOut)
        {
            var torques = actionsOut.ContinuousActions;
            var (angle, speed) = ((float)World.Angle, (float)World.AngularVelocity);
            var missing = (Gravity * (1 - Mathf.Cos(angle))) - (speed * speed / 2);
            torques[0] = Mathf.Cos(angle) > 0.9f
                ? Mathf.Clamp(-(8 * Mathf.Sin(angle)) - (2 * speed), -1, 1)
                : Mathf.Clamp(missing, -1, 1) * (speed < 0 ? -1 : 1);
        }

        /// <inheritdoc/>
        protected override Pendulum CreateWorld() => new Pendulum();

        /// <inheritdoc/>
        protected override void Show()
        {
            if (rod is { })
            {
                rod.localRotation = Quaternion.Euler(0, 0, -Mathf.Rad2Deg * (float)World.Angle);
            }
        }
    }
}
