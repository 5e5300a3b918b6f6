using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>Lets one policy act in several environments at once. Each environment has its own random stream.</summary>
    public sealed class EnvironmentLoop
    {
        private readonly IPolicy policy;
        private readonly Area[] areas;

        /// <summary>Joins the policy with every environment, starts an episode in each and asks for the first decisions.</summary>
        /// <param name="policy">Decides.</param>
        /// <param name="environments">All alike.</param>
        /// <param name="seed">Seeds where episodes start.</param>
        /// <exception cref="ArgumentException">An environment is not what the policy is for.</exception>
        public EnvironmentLoop(IPolicy policy, IEnumerable<IEnvironment> environments, ulong seed)
        {
            this.policy = policy;
            areas = environments.Select((environment, index) => new Area(environment, policy.Join(), new SeededRandom(seed, (uint)index))).ToArray();
            foreach (var area in areas)
            {
                if (area.Environment.Spec.ObservationLength != policy.Spec.ObservationLength || !area.Environment.Spec.Actions.Equals(policy.Spec.Actions))
                {
                    throw new ArgumentException(
                        $"The policy is for {policy.Spec.ObservationLength} values and {policy.Spec.Actions}, but the environment has {area.Environment.Spec.ObservationLength} and {area.Environment.Spec.Actions}.");
                }

                area.Begin();
            }
        }

        /// <summary>Steps of all environments together.</summary>
        public long Steps { get; private set; }

        /// <summary>Told of every episode that ended: its return, as the task paid it.</summary>
        public Action<double>? EpisodeEnded { get; set; }

        /// <summary>Lets the policy decide, acts in every environment, and asks for the next decisions.</summary>
        public void Step()
        {
            policy.Decide();
            foreach (var area in areas)
            {
                if (area.Step() is { } episode)
                {
                    EpisodeEnded?.Invoke(episode);
                }
            }

            Steps += areas.Length;
        }

        private sealed class Area
        {
            private readonly AgentSlot slot;
            private readonly SeededRandom random;
            private int steps;
            private double sum;

            public Area(IEnvironment environment, AgentSlot slot, SeededRandom random)
            {
                Environment = environment;
                this.slot = slot;
                this.random = random;
            }

            public IEnvironment Environment { get; }

            public void Begin()
            {
                steps = 0;
                sum = 0;
                Environment.Reset(random);
                Request(0f);
            }

            public double? Step()
            {
                var step = Environment.Step(slot.Actions);
                steps++;
                sum += step.Reward;
                if (!step.IsTerminated && steps < Environment.MaxSteps)
                {
                    Request((float)step.Reward);
                    return null;
                }

                var episode = sum;
                Environment.Observe(slot.Observation);
                slot.EndEpisode((float)step.Reward, step.IsTerminated ? EpisodeEnd.Terminated : EpisodeEnd.Truncated);
                Begin();
                return episode;
            }

            private void Request(float reward)
            {
                Environment.Observe(slot.Observation);
                Environment.WriteMask(slot.Mask);
                slot.RequestDecision(reward);
            }
        }
    }
}
