using System;
using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>The place of an agent that decides by itself.</summary>
    internal sealed class HeuristicSlot : AgentSlot
    {
        private bool isAsked;

        public HeuristicSlot(BehaviorSpec spec)
            : base(spec)
        {
        }

        /// <summary>The agent whose heuristic decides.</summary>
        public Agent? Agent { get; set; }

        /// <inheritdoc/>
        public override void RequestDecision(float reward)
        {
            CheckObservation();
            isAsked = true;
        }

        /// <inheritdoc/>
        public override void EndEpisode(float reward, EpisodeEnd end)
        {
            isAsked = false;
            CheckObservation();
        }

        /// <summary>Asks the agent if it wanted to be asked.</summary>
        public void Decide()
        {
            if (isAsked && Agent is { } agent)
            {
                isAsked = false;
                agent.DecideByHeuristic(Actions);
            }
        }

        private void CheckObservation()
        {
            var observation = Observation;
            for (var index = 0; index < observation.Length; index++)
            {
                if (!float.IsFinite(observation[index]))
                {
                    throw new ArgumentException($"Observation {index} of {observation.Length} is {observation[index]}, but only finite numbers can be seen.");
                }
            }
        }
    }
}
