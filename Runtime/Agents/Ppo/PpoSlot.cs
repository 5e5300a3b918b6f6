using System;

namespace Hebb.Agents
{
    /// <summary>An agent's place at a <see cref="PpoTrainer"/>, with what must be remembered of its episode.</summary>
    internal sealed class PpoSlot : PolicySlot
    {
        private readonly PpoTrainer trainer;

        public PpoSlot(PpoTrainer trainer, uint number)
            : base(trainer.Spec, number)
        {
            this.trainer = trainer;
        }

        /// <summary>Whether an episode is under way.</summary>
        public bool IsInEpisode { get; set; }

        /// <summary>Whether the last decision waits for its reward, to be learned from.</summary>
        public bool IsRecorded { get; set; }

        /// <summary>Where the episode's last complete decision lies in the experience, if what follows it is still open.</summary>
        public int? Last { get; set; }

        /// <summary>Sum of the episode's rewards.</summary>
        public double Return { get; set; }

        /// <summary>The discounted sum that rewards are scaled by.</summary>
        public double DiscountedReturn;

        /// <inheritdoc/>
        public override void Exchange(CheckpointStream stream)
        {
            base.Exchange(stream);
            IsInEpisode = stream.Value(IsInEpisode);
            IsRecorded = stream.Value(IsRecorded);
            Last = stream.Optional(Last);
            Return = stream.Value(Return);
            DiscountedReturn = stream.Value(DiscountedReturn);
        }

        /// <inheritdoc/>
        public override void RequestDecision(float reward)
        {
            CheckRequest(IsInEpisode ? reward : 0f);
            trainer.Request(this, reward);
            TakeMask();
        }

        /// <inheritdoc/>
        public override void EndEpisode(float reward, EpisodeEnd end)
        {
            try
            {
                CheckObservation();
                CheckReward(reward);
            }
            catch (ArgumentException)
            {
                trainer.Forget(this);
                throw;
            }

            trainer.End(this, reward, end);
        }
    }
}
