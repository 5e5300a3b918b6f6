using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hebb.Assets;
using Hebb.Devices;
using Hebb.Models;

namespace Hebb.Agents
{
    /// <summary>A trained policy that decides and learns nothing: what a shipped game runs.</summary>
    public sealed class InferencePolicy : IPolicy
    {
        private readonly Model model;
        private readonly DecisionMaker decisions;
        private readonly List<InferenceSlot> slots = new List<InferenceSlot>();
        private readonly List<InferenceSlot> requests = new List<InferenceSlot>();
        private uint joined;

        /// <summary>Runs a policy network.</summary>
        /// <param name="spec">What the agents see and can do.</param>
        /// <param name="model">Takes whole observations and answers with logits of all branches, means, and logarithms of deviations; disposed with the policy.</param>
        /// <param name="isGreedy">True for the most likely action, always the same; false to draw as while learning.</param>
        /// <param name="seed">Seeds what is drawn.</param>
        /// <exception cref="ArgumentException">The model does not fit the behavior.</exception>
        public InferencePolicy(BehaviorSpec spec, Model model, bool isGreedy = true, ulong seed = 1)
        {
            var answers = model.OutputShapes[0].Length;
            if (model.InputShapes.Count != 1 || model.InputShapes[0].Length != spec.ObservationLength || answers != ActionDistribution.Answers(spec.Actions))
            {
                throw new ArgumentException(
                    $"The model takes {string.Join(", ", model.InputShapes)} and answers with {answers} numbers, but the agent sees {spec.ObservationLength} values and needs {ActionDistribution.Answers(spec.Actions)} answers ({spec.Actions}). Train a model for this agent.",
                    nameof(model));
            }

            Spec = spec;
            this.model = model;
            decisions = new DecisionMaker(
                spec,
                new ActingSteps(model.Device, (count, arena) => new ActingStep(spec, count, observation => model.Call(new[] { observation })[0], null, model.Values, arena)),
                seed,
                isGreedy);
        }

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; }

        /// <summary>Reads a policy that a trainer wrote.</summary>
        /// <param name="path">A model file.</param>
        /// <param name="device">Where it will run; not disposed with the policy. Null for the device that the catalog chooses.</param>
        /// <param name="expected">What the agents of the scene see and can do; null to take the file's word.</param>
        /// <param name="isGreedy">True for the most likely action; false to draw as while learning.</param>
        /// <param name="seed">Seeds what is drawn.</param>
        /// <exception cref="InvalidDataException">It is no model file, no policy, or a policy for agents that see or do something else; the message says what differs.</exception>
        /// <exception cref="IOException">It is not there or cannot be read.</exception>
        public static InferencePolicy Load(string path, Device? device = null, BehaviorSpec? expected = null, bool isGreedy = true, ulong seed = 1)
        {
            using var stream = File.OpenRead(path);
            return Load(stream, path, device, expected, isGreedy, seed);
        }

        /// <summary>Reads a policy that a trainer wrote, from a stream.</summary>
        /// <param name="stream">The content of a model file, from its first byte; it can seek.</param>
        /// <param name="name">What errors call it.</param>
        /// <param name="device">Where it will run; not disposed with the policy. Null for the device that the catalog chooses.</param>
        /// <param name="expected">What the agents of the scene see and can do; null to take the file's word.</param>
        /// <param name="isGreedy">True for the most likely action; false to draw as while learning.</param>
        /// <param name="seed">Seeds what is drawn.</param>
        /// <exception cref="InvalidDataException">It is no model file, no policy, or a policy for agents that see or do something else; the message says what differs.</exception>
        public static InferencePolicy Load(Stream stream, string name, Device? device = null, BehaviorSpec? expected = null, bool isGreedy = true, ulong seed = 1)
        {
            var asset = ModelAsset.Load(stream, name, device);
            try
            {
                var spec = BehaviorText.Read(asset.Metadata.Behavior
                    ?? throw new FormatException("This model decides for no agent: it does not say what an agent sees and can do. Give a file that an agent's training wrote."));
                if (expected is { })
                {
                    RequireSame(spec, expected);
                }

                return new InferencePolicy(spec, asset.Model, isGreedy, seed);
            }
            catch (Exception e) when (e is FormatException || e is ArgumentException)
            {
                asset.Dispose();
                throw new InvalidDataException($"{name}: {e.Message}", e);
            }
        }

        /// <inheritdoc/>
        public AgentSlot Join()
        {
            var slot = new InferenceSlot(this, joined++);
            slots.Add(slot);
            return slot;
        }

        /// <inheritdoc/>
        public void Leave(AgentSlot slot)
        {
            var own = slot as InferenceSlot;
            if (own is null || !slots.Remove(own))
            {
                throw new ArgumentException("The slot is not one of this policy's, or has left already.", nameof(slot));
            }

            Withdraw(own);
        }

        /// <inheritdoc/>
        public void Decide()
        {
            if (requests.Count == 0)
            {
                return;
            }

            decisions.Decide(requests);
            foreach (var slot in requests)
            {
                slot.Publish();
            }

            requests.Clear();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            decisions.Dispose();
            model.Dispose();
        }

        /// <summary>A slot asks for a decision.</summary>
        internal void Request(InferenceSlot slot)
        {
            slot.IsPending = true;
            requests.Add(slot);
        }

        /// <summary>A slot asks for none any more.</summary>
        internal void Withdraw(InferenceSlot slot)
        {
            if (slot.IsPending)
            {
                requests.Remove(slot);
                slot.IsPending = false;
            }
        }

        private static void RequireSame(BehaviorSpec found, BehaviorSpec expected)
        {
            if (!found.Observations.SequenceEqual(expected.Observations))
            {
                throw new FormatException(
                    $"The policy was trained for the sensors {string.Join(", ", found.Observations)}, but the agent has {string.Join(", ", expected.Observations)}. Give the agent the same sensors in the same order, or train again.");
            }

            if (!found.Actions.Equals(expected.Actions))
            {
                throw new FormatException($"The policy was trained for the actions {found.Actions}, but the agent has {expected.Actions}. Give the agent the same actions, or train again.");
            }
        }
    }
}
