using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Components;
using UnityEngine;

namespace Hebb.Samples
{
    /// <summary>Walks along a cliff to the goal, as near to the edge as it dares.</summary>
    [AddComponentMenu("Hebb/Samples/Cliff Walking")]
    public sealed class CliffWalkingAgent : EnvironmentAgent<CliffWalking>
    {
        private const int Up = 0;
        private const int Right = 1;
        private const int Down = 2;

        [SerializeField, Tooltip("Stands where the agent is; cells are 1 wide and the start is at 0, 0.")]
        private Transform? walker;

        /// <summary>The shortest way: up, along the edge, down.</summary>
        public override void Heuristic(in ActionBuffers actionsOut)
        {
            var choices = actionsOut.DiscreteActions;
            choices[0] = World.Cell == CliffWalking.Start ? Up : World.Cell % CliffWalking.Columns == CliffWalking.Columns - 1 ? Down : Right;
        }

        /// <inheritdoc/>
        protected override CliffWalking CreateWorld() => new CliffWalking();

        /// <inheritdoc/>
        protected override void Show()
        {
            if (walker is { })
            {
                walker.localPosition = new Vector3(World.Cell % CliffWalking.Columns, CliffWalking.Rows - 1 - (World.Cell / CliffWalking.Columns), 0);
            }
        }
    }
}
