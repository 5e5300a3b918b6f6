using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Agents
{
    /// <summary>What an agent can do: a number of continuous actions, and branches of which each picks one of its choices.</summary>
    public sealed class ActionSpec : IEquatable<ActionSpec>
    {
        private readonly int[] branchSizes;

        /// <summary>Describes an agent's actions.</summary>
        /// <param name="continuousActions">How many real numbers a decision holds, each in [-1, 1].</param>
        /// <param name="branchSizes">The number of choices of each discrete branch, each at least 1.</param>
        /// <exception cref="ArgumentException">There is no action at all, or a branch has no choice.</exception>
        public ActionSpec(int continuousActions, params int[] branchSizes)
        {
            if (continuousActions < 0 || (continuousActions == 0 && branchSizes.Length == 0))
            {
                throw new ArgumentException($"An agent needs at least one action, but {continuousActions} continuous actions and {branchSizes.Length} discrete branches were given.");
            }

            for (var branch = 0; branch < branchSizes.Length; branch++)
            {
                if (branchSizes[branch] < 1)
                {
                    throw new ArgumentException($"Branch {branch} has {branchSizes[branch]} choices, but a branch needs at least 1. Remove the branch or give it choices.", nameof(branchSizes));
                }
            }

            ContinuousActions = continuousActions;
            this.branchSizes = (int[])branchSizes.Clone();
            DiscreteChoices = branchSizes.Sum();
        }

        /// <summary>Only discrete branches of the given sizes.</summary>
        public static ActionSpec MakeDiscrete(params int[] branchSizes) => new ActionSpec(0, branchSizes);

        /// <summary>Only continuous actions.</summary>
        public static ActionSpec MakeContinuous(int actions) => new ActionSpec(actions);

        /// <summary>Real numbers per decision.</summary>
        public int ContinuousActions { get; }

        /// <summary>The choices of each discrete branch.</summary>
        public IReadOnlyList<int> BranchSizes => branchSizes;

        /// <summary>Choices of all branches together: the length of a mask and of the logits.</summary>
        public int DiscreteChoices { get; }

        /// <inheritdoc/>
        public bool Equals(ActionSpec? other) =>
            other is { } && ContinuousActions == other.ContinuousActions && branchSizes.AsSpan().SequenceEqual(other.branchSizes);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as ActionSpec);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(ContinuousActions, branchSizes.Length, DiscreteChoices);

        /// <inheritdoc/>
        public override string ToString() => $"{ContinuousActions} continuous, branches [{string.Join(", ", branchSizes)}]";
    }
}
