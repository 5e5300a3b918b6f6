using System;

namespace Hebb.Agents
{
    /// <summary>
    /// One agent's place at a policy. Each decision: write <see cref="Observation"/> and <see cref="Mask"/>, call <see cref="RequestDecision"/>,
    /// let the policy decide, act by <see cref="Actions"/>. At the end of an episode: write the final observation, call <see cref="EndEpisode"/>.
    /// </summary>
    public abstract class AgentSlot
    {
        private readonly float[] observation;
        private readonly bool[] mask;

        /// <summary>A place for an agent of a behavior.</summary>
        protected AgentSlot(BehaviorSpec spec)
        {
            Spec = spec;
            observation = new float[spec.ObservationLength];
            mask = new bool[spec.Actions.DiscreteChoices];
            mask.AsSpan().Fill(true);
            Actions = new ActionBuffers(spec.Actions);
        }

        /// <summary>What the agent sees and can do.</summary>
        public BehaviorSpec Spec { get; }

        /// <summary>What the agent sees, all sensors in the order of <see cref="Spec"/>.</summary>
        public Span<float> Observation => observation;

        /// <summary>True for every discrete choice that is allowed, branch after branch. Kept until it is changed.</summary>
        public Span<bool> Mask => mask;

        /// <summary>The last decision.</summary>
        public ActionBuffers Actions { get; }

        /// <summary>
        /// The logarithms of the probabilities that the discrete choices had at the last decision, branch after branch; a choice that was not
        /// allowed lies below -1e7. Empty before the first decision, and where no network decides.
        /// </summary>
        public virtual ReadOnlySpan<float> LogProbabilities => default;

        /// <summary>What the policy expects to be rewarded with from the last observation on; 0 when it has no opinion.</summary>
        public float Value { get; protected set; }

        /// <summary>Asks for a decision on <see cref="Observation"/>.</summary>
        /// <param name="reward">Sum of the rewards since the last decision; ignored at the first of an episode.</param>
        /// <exception cref="ArgumentException">The reward or an observation is not a finite number, or a branch has no choice left; nothing was recorded.</exception>
        public abstract void RequestDecision(float reward);

        /// <summary>Ends the episode; <see cref="Observation"/> holds what is seen at its end, before anything is reset.</summary>
        /// <param name="reward">Sum of the rewards since the last decision.</param>
        /// <param name="end">Whether the task ended or only the time.</param>
        /// <exception cref="ArgumentException">The reward or an observation is not a finite number; the episode is forgotten since its last decision.</exception>
        public abstract void EndEpisode(float reward, EpisodeEnd end);
    }
}
