using System.Collections.Generic;
using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>Lets every agent decide by its own <see cref="Agent.Heuristic"/>.</summary>
    internal sealed class HeuristicPolicy : IPolicy
    {
        private readonly List<HeuristicSlot> slots = new List<HeuristicSlot>();

        public HeuristicPolicy(BehaviorSpec spec)
        {
            Spec = spec;
        }

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; }

        /// <inheritdoc/>
        public AgentSlot Join()
        {
            var slot = new HeuristicSlot(Spec);
            slots.Add(slot);
            return slot;
        }

        /// <inheritdoc/>
        public void Leave(AgentSlot slot) => slots.Remove((HeuristicSlot)slot);

        /// <inheritdoc/>
        public void Decide()
        {
            for (var index = 0; index < slots.Count; index++)
            {
                slots[index].Decide();
            }
        }

        /// <inheritdoc/>
        public void Dispose() => slots.Clear();
    }
}
