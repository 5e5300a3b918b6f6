using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Hebb.Assets;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;

namespace Hebb.Agents
{
    /// <summary>
    /// Proximal policy optimization (Schulman et al. 2017): gathers decisions of all agents under one policy, then goes over them a few times.
    /// Discrete branches with masks, continuous actions, or both; vectors, pictures, or both. On one device the same settings, the same
    /// observations and rewards give the same weights bit for bit, whatever the number of threads.
    /// </summary>
    public sealed class PpoTrainer : ITrainer
    {
        private readonly ActorCritic networks;
        private readonly DecisionMaker decisions;
        private readonly PpoUpdate update;
        private readonly Experience experience;
        private readonly List<PpoSlot> slots = new List<PpoSlot>();
        private readonly Queue<PpoSlot> vacant = new Queue<PpoSlot>();
        private readonly List<PpoSlot> requests = new List<PpoSlot>();
        private uint joined;
        private long learned;

        /// <summary>Creates a trainer with first weights.</summary>
        /// <param name="spec">What the agents see and can do.</param>
        /// <param name="settings">How it learns.</param>
        /// <param name="device">Where the networks live; not disposed with the trainer.</param>
        /// <exception cref="ArgumentException">A setting is out of its range.</exception>
        public PpoTrainer(BehaviorSpec spec, PpoSettings settings, Device device)
        {
            settings.Check();
            Spec = spec;
            Settings = settings;
            networks = new ActorCritic(spec, settings, device);
            decisions = new DecisionMaker(spec, new ActingSteps(device, networks.Act), settings.Seed, greedy: false);
            experience = new Experience(spec, settings);
            update = new PpoUpdate(networks, settings, experience.Buffer);
        }

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; }

        /// <summary>How it learns.</summary>
        public PpoSettings Settings { get; }

        /// <inheritdoc/>
        public long Steps => learned + experience.Buffer.Count;

        /// <inheritdoc/>
        public bool IsUpdateDue => experience.IsFull;

        /// <inheritdoc/>
        public TrainerStatistics Statistics => update.Statistics;

        /// <summary>Goes on from a checkpoint, exactly as if there had been no break. Agents that join take the places of those that were there, in their order.</summary>
        /// <param name="path">What <see cref="SaveCheckpoint"/> wrote.</param>
        /// <param name="spec">What the agents see and can do: the same as then.</param>
        /// <param name="settings">How it learns: the same as then.</param>
        /// <param name="device">Where the networks live; not disposed with the trainer.</param>
        /// <exception cref="InvalidDataException">It is no checkpoint, damaged, or of another behavior or other settings; the message says what differs.</exception>
        /// <exception cref="IOException">It is not there or cannot be read.</exception>
        public static PpoTrainer LoadCheckpoint(string path, BehaviorSpec spec, PpoSettings settings, Device device)
        {
            var stream = CheckpointStream.ForReading(CheckpointFile.Load(path));
            var trainer = new PpoTrainer(spec, settings, device);
            try
            {
                trainer.Exchange(stream);
                return stream.IsAtEnd ? trainer : throw new FormatException("It holds more than was expected.");
            }
            catch (Exception e) when (e is FormatException || e is ArgumentException || e is OverflowException)
            {
                trainer.Dispose();
                throw new InvalidDataException($"{path}: {e.Message}", e);
            }
        }

        /// <summary>Writes everything: weights, the optimizer's moments, schedules, random streams, statistics of observations and rewards, experience that waits, running episodes. May be called at any time between other calls.</summary>
        /// <exception cref="IOException">The file cannot be written. Nothing was changed.</exception>
        public void SaveCheckpoint(string path)
        {
            var stream = CheckpointStream.ForWriting();
            Exchange(stream);
            CheckpointFile.Save(path, stream.ToArray());
        }

        /// <summary>Cuts off every episode that runs, because its world does not go on; what is complete of it is learned from, and its return does not count.</summary>
        public void CutEpisodes()
        {
            foreach (var slot in slots)
            {
                Forget(slot);
            }
        }

        /// <inheritdoc/>
        public AgentSlot Join()
        {
            if (vacant.Count > 0)
            {
                return vacant.Dequeue();
            }

            var slot = new PpoSlot(this, joined++);
            slots.Add(slot);
            return slot;
        }

        /// <inheritdoc/>
        public void Leave(AgentSlot slot)
        {
            var own = slot as PpoSlot;
            if (own is null || !slots.Remove(own))
            {
                throw new ArgumentException("The slot is not one of this trainer's, or has left already.", nameof(slot));
            }

            experience.Close(own);
            Withdraw(own);
        }

        /// <inheritdoc/>
        public void Decide()
        {
            if (requests.Count == 0)
            {
                return;
            }

            if (IsUpdateDue)
            {
                experience.Close(slots, decisions);
            }

            experience.Prepare(requests);
            decisions.Decide(requests);
            foreach (var slot in requests)
            {
                slot.IsRecorded = !experience.IsClosed;
                slot.Publish();
            }

            requests.Clear();
        }

        /// <inheritdoc/>
        public bool Update(TimeSpan budget)
        {
            if (!IsUpdateDue)
            {
                return true;
            }

            var watch = Stopwatch.StartNew();
            if (!update.IsUnderWay)
            {
                experience.Close(slots, decisions);
                experience.Buffer.EstimateAdvantages(Settings.Discount, Settings.TraceDecay);
                update.Begin(learned);
            }

            if (!update.Run(budget, watch))
            {
                return false;
            }

            learned += experience.Buffer.Count;
            experience.Reopen();
            return true;
        }

        /// <summary>The policy as it is now, as a model of its own: a <see cref="Normalization"/> if observations are normalized, then the actor.</summary>
        /// <param name="device">Where it will live; not disposed with the model. Null for the device that the catalog chooses.</param>
        public Model ToModel(Device? device = null)
        {
            var model = ActorCritic.CreateActor(Spec, Settings, device, experience.Normalizer?.ToLayer());
            foreach (var (copy, own) in model.Parameters.Zip(networks.Actor.Parameters, (copy, own) => (copy, own)))
            {
                copy.Initial = networks.Values.Read(own);
            }

            return model;
        }

        /// <inheritdoc/>
        public void SaveModel(string path, IReadOnlyDictionary<string, string>? provenance = null)
        {
            using var model = ToModel(networks.Values.Device);
            ModelAsset.Save(path, model, new ModelMetadata
            {
                Behavior = BehaviorText.Write(Spec),
                Provenance = provenance ?? new Dictionary<string, string>(),
            });
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            update.Dispose();
            decisions.Dispose();
            networks.Dispose();
        }

        /// <summary>A slot asks for a decision; the reward belongs to the one before.</summary>
        internal void Request(PpoSlot slot, float reward)
        {
            experience.Continue(slot, reward);
            slot.IsPending = true;
            requests.Add(slot);
        }

        /// <summary>A slot's episode ends.</summary>
        internal void End(PpoSlot slot, float reward, EpisodeEnd end)
        {
            if (!slot.IsInEpisode)
            {
                return;
            }

            Withdraw(slot);
            experience.End(slot, reward, end);
            Statistics.Episodes = experience.Episodes.Episodes;
            Statistics.MeanReturn = experience.Episodes.Mean;
        }

        /// <summary>A slot's episode cannot go on: what is complete of it is kept.</summary>
        internal void Forget(PpoSlot slot)
        {
            experience.Close(slot);
            Withdraw(slot);
            slot.IsInEpisode = false;
        }

        private void Exchange(CheckpointStream stream)
        {
            RequireSame("behavior", stream.Text(BehaviorText.Write(Spec)), BehaviorText.Write(Spec));
            RequireSame("settings", stream.Text(Settings.Describe()), Settings.Describe());
            joined = stream.Value(joined);
            learned = stream.Value(learned);
            networks.Exchange(stream);
            experience.Exchange(stream);
            update.Exchange(stream);
            var count = stream.Count(slots.Count, short.MaxValue);
            for (var index = 0; index < count; index++)
            {
                var number = stream.Value(stream.IsReading ? 0u : slots[index].Number);
                if (stream.IsReading)
                {
                    slots.Add(new PpoSlot(this, number));
                    vacant.Enqueue(slots[index]);
                }

                slots[index].Exchange(stream);
            }

            count = stream.Count(requests.Count, slots.Count);
            for (var index = 0; index < count; index++)
            {
                var place = stream.Count(stream.IsReading ? 0 : slots.IndexOf(requests[index]), slots.Count - 1);
                if (stream.IsReading)
                {
                    requests.Add(slots[place]);
                }
            }
        }

        private static void RequireSame(string what, string found, string expected)
        {
            if (found != expected)
            {
                throw new FormatException($"The checkpoint's {what} are {found}, but {expected} were given. Give the same as when it was written, or start anew.");
            }
        }

        private void Withdraw(PpoSlot slot)
        {
            if (slot.IsPending)
            {
                requests.Remove(slot);
                slot.IsPending = false;
            }
        }
    }
}
