using System;
using System.Collections.Generic;
using System.IO;
using Hebb.Agents;
using Hebb.Devices;

namespace Hebb.Components
{
    /// <summary>Finds out whether an agent can take part, and collects all that stands against it.</summary>
    internal sealed class AgentCheck
    {
        private readonly Agent agent;
        private readonly Academy academy;
        private readonly BehaviorParameters parameters;
        private readonly List<string> problems;

        /// <param name="agent">The agent.</param>
        /// <param name="academy">Knows the other agents.</param>
        /// <param name="isIdle">Whether nothing asks for its decisions.</param>
        public AgentCheck(Agent agent, Academy academy, bool isIdle)
        {
            this.agent = agent;
            this.academy = academy;
            parameters = agent.GetComponent<BehaviorParameters>();
            var inspection = new AgentInspection(agent, isIdle);
            problems = new List<string>(inspection.Problems);
            Body = inspection.Body;
            Seat = Body is { } body ? FindSeat(body.Spec) : null;
        }

        /// <summary>What the agent sees with; null when it cannot take part.</summary>
        public AgentBody? Body { get; }

        /// <summary>The agent's place; null when it cannot take part.</summary>
        public AgentSeat? Seat { get; }

        /// <summary>All that stands against it, a sentence or two each; empty when nothing does.</summary>
        public IReadOnlyList<string> Problems => problems;

        private AgentSeat? FindSeat(BehaviorSpec spec)
        {
            try
            {
                var behavior = academy.BehaviorFor(parameters.BehaviorName, spec);
                var policy = behavior.Acquire(academy.SourceFor(parameters));
                var seat = new AgentSeat(behavior, policy, parameters);
                if (seat.Slot is HeuristicSlot slot)
                {
                    slot.Agent = agent;
                }

                return seat;
            }
            catch (Exception refusal) when (refusal is ArgumentException || refusal is InvalidDataException || refusal is DeviceException)
            {
                problems.Add(refusal.Message);
                return null;
            }
        }
    }
}
