using System;
using System.Collections.Generic;

namespace Hebb.Agents
{
    /// <summary>
    /// Gathers what agents experience until there is enough for an update. While an update is under way it is closed: agents go on, but nothing of it
    /// is recorded, so that every recorded decision is the present policy's.
    /// </summary>
    internal sealed class Experience
    {
        private readonly PpoSettings settings;
        private readonly BootstrapQueue bootstraps;
        private readonly RewardScaler? scaler;
        private readonly float[] final;

        public Experience(BehaviorSpec spec, PpoSettings settings)
        {
            this.settings = settings;
            Buffer = new RolloutBuffer(spec, settings.BufferSize);
            bootstraps = new BootstrapQueue(spec.ObservationLength);
            Normalizer = settings.NormalizeObservations ? new ObservationNormalizer(spec) : null;
            scaler = settings.ScaleRewards ? new RewardScaler(settings.Discount) : null;
            final = new float[spec.ObservationLength];
        }

        /// <summary>Decisions whose reward is known.</summary>
        public RolloutBuffer Buffer { get; }

        /// <summary>Brings observations to one scale; null if they stay as they are.</summary>
        public ObservationNormalizer? Normalizer { get; }

        /// <summary>The returns of episodes, recorded or not.</summary>
        public ReturnWindow Episodes { get; } = new ReturnWindow();

        /// <summary>Whether there is enough for an update.</summary>
        public bool IsFull => Buffer.Count >= settings.BufferSize;

        /// <summary>Whether nothing is recorded.</summary>
        public bool IsClosed { get; private set; }

        /// <summary>A slot asks for a decision: the one before is complete, or an episode begins.</summary>
        public void Continue(PpoSlot slot, float reward)
        {
            if (slot.IsInEpisode)
            {
                Complete(slot, reward, TransitionEnd.Continues);
            }
            else
            {
                slot.IsInEpisode = true;
                slot.Return = 0;
                slot.DiscountedReturn = 0;
            }

            slot.Observation.CopyTo(slot.Decision.Observation);
        }

        /// <summary>Makes what the slots see ready for the networks, and learns its statistics unless closed.</summary>
        public void Prepare(List<PpoSlot> requests)
        {
            if (Normalizer is null)
            {
                return;
            }

            if (!IsClosed)
            {
                foreach (var slot in requests)
                {
                    Normalizer.Observe(slot.Decision.Observation);
                }
            }

            foreach (var slot in requests)
            {
                Normalizer.Normalize(slot.Decision.Observation, slot.Decision.Observation);
            }
        }

        /// <summary>A slot's episode ends, be it while a decision is asked for: then what it still brings belongs to the decision before.</summary>
        public void End(PpoSlot slot, float reward, EpisodeEnd end)
        {
            var isTerminated = end == EpisodeEnd.Terminated;
            if (slot.IsRecorded)
            {
                Complete(slot, reward, isTerminated ? TransitionEnd.Terminated : TransitionEnd.Continues);
            }
            else
            {
                slot.Return += reward;
                if (slot.Last is { } open)
                {
                    Buffer.AddToEnd(open, Scaled(slot, reward), isTerminated);
                }
            }

            if (slot.Last is { } last && !isTerminated)
            {
                Bootstrap(last, slot.Observation);
            }

            slot.Last = null;
            slot.IsInEpisode = false;
            Episodes.Add(slot.Return);
        }

        /// <summary>Ends what was recorded of a slot's episode with the value of the state it is in.</summary>
        public void Close(PpoSlot slot)
        {
            if (slot.Last is { } last)
            {
                if (slot.IsRecorded)
                {
                    Buffer.Bootstrap(last, slot.Decision.Value);
                }
                else
                {
                    Bootstrap(last, slot.Decision.Observation);
                }
            }

            slot.Last = null;
            slot.IsRecorded = false;
        }

        /// <summary>Ends what was recorded of all slots; nothing more is recorded until <see cref="Reopen"/>.</summary>
        public void Close(IEnumerable<PpoSlot> slots, DecisionMaker critic)
        {
            if (IsClosed)
            {
                return;
            }

            IsClosed = true;
            foreach (var slot in slots)
            {
                Close(slot);
            }

            bootstraps.Evaluate(critic, Buffer);
        }

        /// <summary>Forgets what was recorded and records again.</summary>
        public void Reopen()
        {
            Buffer.Clear();
            IsClosed = false;
        }

        /// <summary>Keeps everything in a checkpoint, or takes it from there.</summary>
        public void Exchange(CheckpointStream stream)
        {
            IsClosed = stream.Value(IsClosed);
            Buffer.Exchange(stream);
            bootstraps.Exchange(stream);
            Normalizer?.Moments.Exchange(stream);
            scaler?.Moments.Exchange(stream);
            Episodes.Exchange(stream);
        }

        private void Complete(PpoSlot slot, float reward, TransitionEnd end)
        {
            slot.Return += reward;
            if (slot.IsRecorded)
            {
                slot.IsRecorded = false;
                slot.Last = Buffer.Append(slot.Decision, Scaled(slot, reward), end, slot.Last);
            }
        }

        private float Scaled(PpoSlot slot, float reward) => scaler is null ? reward : scaler.Scale(reward, ref slot.DiscountedReturn);

        private void Bootstrap(int index, ReadOnlySpan<float> observation)
        {
            observation.CopyTo(final);
            Normalizer?.Normalize(final, final);
            bootstraps.Add(index, final);
        }
    }
}
