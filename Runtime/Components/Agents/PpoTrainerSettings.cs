using System;
using Hebb.Agents;
using Hebb.Devices;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Learns by proximal policy optimization; see <see cref="PpoSettings"/> for what the settings mean.</summary>
    [AddComponentMenu("Hebb/PPO Trainer Settings")]
    public sealed class PpoTrainerSettings : TrainerSettings
    {
        [Header("Experience")]
        [SerializeField, Min(2), Tooltip("Decisions that are gathered, over all agents, before each update.")]
        private int bufferSize = 1024;

        [SerializeField, Min(2), Tooltip("Decisions per step of the optimizer.")]
        private int batchSize = 256;

        [SerializeField, Range(1, 50), Tooltip("How often an update goes over the experience.")]
        private int epochs = 4;

        [Header("Learning")]
        [SerializeField, Min(0), Tooltip("Size of a step.")]
        private float learningRate = 2.5e-4f;

        [SerializeField, Min(0), Tooltip("Decisions over which the learning rate falls to almost nothing; 0 keeps it.")]
        private int learningRateDecisions;

        [SerializeField, Range(0f, 1f), Tooltip("What the reward of the next decision counts, compared with this one's.")]
        private float discount = 0.99f;

        [SerializeField, Range(0f, 1f), Tooltip("0 trusts the value, 1 the rewards.")]
        private float traceDecay = 0.95f;

        [SerializeField, Range(0.01f, 1f), Tooltip("How far the policy may move in one update.")]
        private float clipRange = 0.2f;

        [SerializeField, Range(0f, 1f), Tooltip("Keeps the policy trying.")]
        private float entropyCoefficient = 0.01f;

        [Header("Network")]
        [SerializeField, Min(1), Tooltip("Units of each hidden layer.")]
        private int hiddenUnits = 64;

        [SerializeField, Range(0, 8), Tooltip("Hidden layers.")]
        private int hiddenLayers = 2;

        [SerializeField, Tooltip("Whether observations are brought to mean 0 and deviation 1.")]
        private bool normalizeObservations;

        [SerializeField, Tooltip("Whether rewards are divided by the deviation of the return; of use where they are large.")]
        private bool scaleRewards;

        /// <summary>The settings, without a seed of their own.</summary>
        public PpoSettings Settings
        {
            get => new PpoSettings
            {
                BufferSize = bufferSize,
                BatchSize = batchSize,
                Epochs = epochs,
                LearningRate = learningRate,
                LearningRateDecisions = learningRateDecisions,
                Discount = discount,
                TraceDecay = traceDecay,
                ClipRange = clipRange,
                EntropyCoefficient = entropyCoefficient,
                HiddenUnits = hiddenUnits,
                HiddenLayers = hiddenLayers,
                NormalizeObservations = normalizeObservations,
                ScaleRewards = scaleRewards,
            };
            set
            {
                bufferSize = value.BufferSize;
                batchSize = value.BatchSize;
                epochs = value.Epochs;
                learningRate = value.LearningRate;
                learningRateDecisions = (int)Math.Min(int.MaxValue, value.LearningRateDecisions);
                discount = value.Discount;
                traceDecay = value.TraceDecay;
                clipRange = value.ClipRange;
                entropyCoefficient = value.EntropyCoefficient;
                hiddenUnits = value.HiddenUnits;
                hiddenLayers = value.HiddenLayers;
                normalizeObservations = value.NormalizeObservations;
                scaleRewards = value.ScaleRewards;
            }
        }

        /// <inheritdoc/>
        public override ITrainer Create(string behavior, BehaviorSpec spec, Device device, ulong seed) =>
            new PpoTrainer(spec, Settings with { Seed = seed }, device);

        /// <inheritdoc/>
        public override ITrainer Resume(string checkpoint, string behavior, BehaviorSpec spec, Device device, ulong seed)
        {
            var trainer = PpoTrainer.LoadCheckpoint(checkpoint, spec, Settings with { Seed = seed }, device);
            trainer.CutEpisodes();
            return trainer;
        }
    }
}
