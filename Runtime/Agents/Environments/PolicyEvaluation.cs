using System.Collections.Generic;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>How good a policy is: the returns of whole episodes, one in each of as many environments, so that short episodes do not count more often than long ones.</summary>
    public static class PolicyEvaluation
    {
        /// <summary>Plays one episode in every environment.</summary>
        /// <param name="policy">Decides; learns from it if it is a trainer.</param>
        /// <param name="environments">One per episode.</param>
        /// <param name="seed">Seeds where episodes start.</param>
        /// <returns>The returns in the order of the environments.</returns>
        public static IReadOnlyList<double> Run(IPolicy policy, IEnumerable<IEnvironment> environments, ulong seed)
        {
            var episodes = environments.Select((environment, index) => new Episode(environment, policy.Join(), new SeededRandom(seed, (uint)index))).ToList();
            var playing = new List<Episode>(episodes);
            while (playing.Count > 0)
            {
                foreach (var episode in playing)
                {
                    episode.Ask();
                }

                policy.Decide();
                playing.RemoveAll(episode => !episode.Act());
            }

            foreach (var episode in episodes)
            {
                policy.Leave(episode.Slot);
            }

            return episodes.Select(episode => episode.Return).ToList();
        }

        private sealed class Episode
        {
            private readonly IEnvironment environment;
            private float reward;
            private int steps;

            public Episode(IEnvironment environment, AgentSlot slot, SeededRandom random)
            {
                this.environment = environment;
                Slot = slot;
                environment.Reset(random);
            }

            public AgentSlot Slot { get; }

            public double Return { get; private set; }

            public void Ask()
            {
                environment.Observe(Slot.Observation);
                environment.WriteMask(Slot.Mask);
                Slot.RequestDecision(reward);
            }

            public bool Act()
            {
                var step = environment.Step(Slot.Actions);
                Return += step.Reward;
                reward = (float)step.Reward;
                if (!step.IsTerminated && ++steps < environment.MaxSteps)
                {
                    return true;
                }

                environment.Observe(Slot.Observation);
                Slot.EndEpisode(reward, step.IsTerminated ? EpisodeEnd.Terminated : EpisodeEnd.Truncated);
                return false;
            }
        }
    }
}
