using System;

namespace Hebb.Agents
{
    /// <summary>Decides for all agents of one behavior, in one pass. Agents come and go by slots.</summary>
    public interface IPolicy : IDisposable
    {
        /// <summary>What its agents see and can do.</summary>
        BehaviorSpec Spec { get; }

        /// <summary>An agent enters.</summary>
        AgentSlot Join();

        /// <summary>An agent leaves; what it did since its last decision is forgotten.</summary>
        void Leave(AgentSlot slot);

        /// <summary>Decides for every slot that asked since the last call; fills its <see cref="AgentSlot.Actions"/>. Allocates nothing.</summary>
        void Decide();
    }
}
