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
        [SerializeField, Tooltip("Turns about the agent.")]
        private Transform? rod;

        /// <summary>Drives the way it swings, and holds it when it is up.</summary>
        public override void Heuristic(in ActionBuffers actionsOut)
        {
            var torques = actionsOut.ContinuousActions;
            var isUp = Mathf.Cos((float)World.Angle) > 0.9f;
            torques[0] = isUp
                ? Mathf.Clamp(-(4 * Mathf.Sin((float)World.Angle)) - (float)World.AngularVelocity, -1, 1)
                : Mathf.Sign((float)World.AngularVelocity);
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
