using System;
using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>Writes the mask of an agent's slot.</summary>
    internal sealed class DiscreteActionMask : IDiscreteActionMask
    {
        private readonly AgentSlot slot;
        private readonly int[] starts;

        public DiscreteActionMask(AgentSlot slot)
        {
            this.slot = slot;
            starts = new int[slot.Spec.Actions.BranchSizes.Count];
            for (var branch = 1; branch < starts.Length; branch++)
            {
                starts[branch] = starts[branch - 1] + slot.Spec.Actions.BranchSizes[branch - 1];
            }
        }

        /// <summary>Allows everything.</summary>
        public void Reset() => slot.Mask.Fill(true);

        /// <inheritdoc/>
        public void SetActionEnabled(int branch, int actionIndex, bool isEnabled)
        {
            if ((uint)branch >= (uint)starts.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(branch), branch, $"The agent has {starts.Length} discrete branches, counted from 0.");
            }

            if ((uint)actionIndex >= (uint)slot.Spec.Actions.BranchSizes[branch])
            {
                throw new ArgumentOutOfRangeException(nameof(actionIndex), actionIndex, $"Branch {branch} has {slot.Spec.Actions.BranchSizes[branch]} choices, counted from 0.");
            }

            slot.Mask[starts[branch] + actionIndex] = isEnabled;
        }
    }
}
