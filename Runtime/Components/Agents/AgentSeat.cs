using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>An agent's place at the policy that decides for it now.</summary>
    internal sealed class AgentSeat
    {
        private readonly Behavior behavior;

        public AgentSeat(Behavior behavior, IPolicy policy, BehaviorParameters parameters)
        {
            this.behavior = behavior;
            Policy = policy;
            Parameters = parameters;
            Slot = policy.Join();
            Mask = new DiscreteActionMask(Slot);
        }

        /// <summary>What the seat was taken by.</summary>
        public BehaviorParameters Parameters { get; }

        public IPolicy Policy { get; }

        public AgentSlot Slot { get; }

        public DiscreteActionMask Mask { get; }

        /// <summary>Whether a problem of this kind is the first among the behavior's agents.</summary>
        public bool IsNews(string kind) => behavior.IsNews(kind);

        public void Leave()
        {
            Policy.Leave(Slot);
            behavior.Release(Policy);
        }
    }
}
