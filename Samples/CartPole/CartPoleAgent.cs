using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Components;
using UnityEngine;

namespace Hebb.Samples
{
    /// <summary>Balances a pole on a cart that is pushed to the left or to the right.</summary>
    [AddComponentMenu("Hebb/Samples/Cart Pole")]
    public sealed class CartPoleAgent : EnvironmentAgent<CartPole>
    {
        [SerializeField, Tooltip("Moves along the track.")]
        private Transform? cart;

        [SerializeField, Tooltip("Turns about the cart.")]
        private Transform? pole;

        /// <summary>Pushes to the side that the pole falls to.</summary>
        public override void Heuristic(in ActionBuffers actionsOut)
        {
            var choices = actionsOut.DiscreteActions;
            choices[0] = World.Angle + World.AngularVelocity > 0 ? 1 : 0;
        }

        /// <inheritdoc/>
        protected override CartPole CreateWorld() => new CartPole();

        /// <inheritdoc/>
        protected override void Show()
        {
            if (cart is { } && pole is { })
            {
                cart.localPosition = new Vector3((float)World.Position, 0, 0);
                pole.localRotation = Quaternion.Euler(0, 0, -Mathf.Rad2Deg * (float)World.Angle);
            }
        }
    }
}
