namespace Hebb.Agents
{
    /// <summary>An agent's place at an <see cref="InferencePolicy"/>: rewards are of no interest.</summary>
    internal sealed class InferenceSlot : PolicySlot
    {
        private readonly InferencePolicy policy;

        public InferenceSlot(InferencePolicy policy, uint number)
            : base(policy.Spec, number)
        {
            this.policy = policy;
        }

        /// <inheritdoc/>
        public override void RequestDecision(float reward)
        {
            CheckRequest(0f);
            Observation.CopyTo(Decision.Observation);
            TakeMask();
            policy.Request(this);
        }

        /// <inheritdoc/>
        public override void EndEpisode(float reward, EpisodeEnd end)
        {
            policy.Withdraw(this);
        }
    }
}
