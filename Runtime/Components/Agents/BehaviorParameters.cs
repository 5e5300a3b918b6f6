using System;
using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>What an agent sees, what it can do, and who decides for it. All agents with one behavior name share one policy.</summary>
    [AddComponentMenu("Hebb/Behavior Parameters")]
    [DisallowMultipleComponent]
    public sealed class BehaviorParameters : MonoBehaviour
    {
        [Header("Behavior")]
        [SerializeField, Tooltip("Agents of one name learn together and act by one policy.")]
        private string behaviorName = "My Behavior";

        [SerializeField, Tooltip("Who decides: a trainer, the model or the heuristic.")]
        private BehaviorType behaviorType = BehaviorType.Default;

        [SerializeField, Tooltip("What was learned earlier.")]
        private TrainedModel? model;

        [SerializeField, Tooltip("How the behavior learns; trainer settings on this object unless given.")]
        private TrainerSettings? trainer;

        [SerializeField, Tooltip("Whether the model always does what it holds best, instead of drawing from its probabilities.")]
        private bool deterministicInference;

        [Header("Observations")]
        [SerializeField, Min(0), Tooltip("How many numbers CollectObservations adds.")]
        private int vectorObservationSize = 1;

        [SerializeField, Tooltip("Names these numbers; what was learned is found again by it.")]
        private string vectorObservationName = VectorSensor.DefaultName;

        [SerializeField, Range(1, 50), Tooltip("How many vector observations are shown at once, the newest last.")]
        private int stackedVectorObservations = 1;

        [SerializeField, Tooltip("Whether sensors of child objects belong to the agent.")]
        private bool useChildSensors = true;

        [Header("Actions")]
        [SerializeField, Min(0), Tooltip("Numbers in [-1, 1] per decision.")]
        private int continuousActions;

        [SerializeField, Tooltip("The number of choices of each branch.")]
        private int[] discreteBranches = Array.Empty<int>();

        private int version;

        /// <summary>Agents of one name share one policy.</summary>
        public string BehaviorName
        {
            get => behaviorName;
            set => Set(out behaviorName, value);
        }

        /// <summary>Who decides. May be changed in the middle of an episode, which goes on.</summary>
        public BehaviorType BehaviorType
        {
            get => behaviorType;
            set => Set(out behaviorType, value);
        }

        /// <summary>What was learned earlier; null for nothing. May be changed in the middle of an episode.</summary>
        public TrainedModel? Model
        {
            get => model;
            set => Set(out model, value);
        }

        /// <summary>How the behavior learns; trainer settings on the same object unless given. <see cref="Academy.Trainers"/> goes before both.</summary>
        public TrainerSettings? Trainer
        {
            get => trainer;
            set => Set(out trainer, value);
        }

        /// <summary>Whether the model always does what it holds best.</summary>
        public bool DeterministicInference
        {
            get => deterministicInference;
            set => Set(out deterministicInference, value);
        }

        /// <summary>How many numbers <see cref="Agent.CollectObservations"/> adds; 0 for an agent that sees by other sensors only.</summary>
        public int VectorObservationSize
        {
            get => vectorObservationSize;
            set => Set(out vectorObservationSize, value);
        }

        /// <summary>Names the numbers that <see cref="Agent.CollectObservations"/> adds; what was learned is found again by it.</summary>
        public string VectorObservationName
        {
            get => vectorObservationName;
            set => Set(out vectorObservationName, value);
        }

        /// <summary>How many vector observations are shown at once, 1 for only the present one.</summary>
        public int StackedVectorObservations
        {
            get => stackedVectorObservations;
            set => Set(out stackedVectorObservations, value);
        }

        /// <summary>Whether sensors of child objects belong to the agent.</summary>
        public bool UseChildSensors
        {
            get => useChildSensors;
            set => Set(out useChildSensors, value);
        }

        /// <summary>Numbers in [-1, 1] per decision.</summary>
        public int ContinuousActions
        {
            get => continuousActions;
            set => Set(out continuousActions, value);
        }

        /// <summary>The number of choices of each discrete branch.</summary>
        public IReadOnlyList<int> DiscreteBranches => discreteBranches;

        /// <summary>Grows with every change, so that the agent notices.</summary>
        internal int Version => version;

        /// <summary>Sets the number of choices of each discrete branch.</summary>
        public void SetDiscreteBranches(params int[] branchSizes) => Set(out discreteBranches, (int[])branchSizes.Clone());

        private void OnValidate() => version++;

        private void Set<T>(out T field, T value)
        {
            field = value;
            version++;
        }
    }
}
