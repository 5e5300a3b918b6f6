using System;

namespace Hebb.Agents
{
    /// <summary>One decision as it is remembered until its reward is known.</summary>
    internal sealed class Decision
    {
        public Decision(BehaviorSpec spec)
        {
            Observation = new float[spec.ObservationLength];
            Penalty = new float[spec.Actions.DiscreteChoices];
            Choices = new int[spec.Actions.BranchSizes.Count];
            LogProbabilities = new float[spec.Actions.DiscreteChoices];
            Actions = new float[spec.Actions.ContinuousActions];
        }

        /// <summary>What was seen, as the networks saw it.</summary>
        public float[] Observation { get; }

        /// <summary>0, or <see cref="ActionDistribution.Forbidden"/>, for every choice.</summary>
        public float[] Penalty { get; }

        /// <summary>What was chosen in each branch.</summary>
        public int[] Choices { get; }

        /// <summary>Logarithms of the probabilities that the choices had, branch after branch. Not kept in checkpoints: the next decision brings its own.</summary>
        public float[] LogProbabilities { get; }

        /// <summary>Continuous actions as they were drawn, not limited.</summary>
        public float[] Actions { get; }

        /// <summary>Logarithm of the probability of all of it.</summary>
        public float LogProbability { get; set; }

        /// <summary>What the critic expected.</summary>
        public float Value { get; set; }

        /// <summary>Keeps everything in a checkpoint, or takes it from there.</summary>
        public void Exchange(CheckpointStream stream)
        {
            stream.Values(Observation.AsSpan());
            stream.Values(Penalty.AsSpan());
            stream.Values(Choices.AsSpan());
            stream.Values(Actions.AsSpan());
            LogProbability = stream.Value(LogProbability);
            Value = stream.Value(Value);
        }
    }
}
