using System;
using System.Globalization;

namespace Hebb.Agents
{
    /// <summary>A slot that refuses what no policy can work with, and remembers its decision.</summary>
    internal abstract class PolicySlot : AgentSlot
    {
        private bool hasDecided;

        /// <summary>A slot.</summary>
        /// <param name="spec">What the agent sees and can do.</param>
        /// <param name="number">Unique at its policy, from 0: names the slot's random stream.</param>
        protected PolicySlot(BehaviorSpec spec, uint number)
            : base(spec)
        {
            Number = number;
            Decision = new Decision(spec);
        }

        /// <summary>Unique at its policy.</summary>
        public uint Number { get; }

        /// <summary>Decisions so far: where the slot's random stream stands.</summary>
        public uint Decisions { get; set; }

        /// <summary>The decision that is asked for, or the last.</summary>
        public Decision Decision { get; }

        /// <inheritdoc/>
        public override ReadOnlySpan<float> LogProbabilities => hasDecided ? Decision.LogProbabilities : default(ReadOnlySpan<float>);

        /// <summary>Whether a decision was asked for and not yet made.</summary>
        public bool IsPending { get; set; }

        /// <summary>Makes the decision known to the agent.</summary>
        public void Publish()
        {
            hasDecided = true;
            Value = Decision.Value;
            Decision.Choices.CopyTo(Actions.DiscreteActions.AsSpan());
            var actions = Actions.ContinuousActions.AsSpan();
            for (var index = 0; index < actions.Length; index++)
            {
                actions[index] = Math.Max(-1f, Math.Min(1f, Decision.Actions[index]));
            }

            IsPending = false;
        }

        /// <summary>Keeps everything in a checkpoint, or takes it from there.</summary>
        public virtual void Exchange(CheckpointStream stream)
        {
            Decisions = stream.Value(Decisions);
            IsPending = stream.Value(IsPending);
            Value = stream.Value(Value);
            Decision.Exchange(stream);
            stream.Values(Observation);
            stream.Values(Mask);
            stream.Values(Actions.DiscreteActions.AsSpan());
            stream.Values(Actions.ContinuousActions.AsSpan());
        }

        /// <exception cref="ArgumentException">An observation or the reward is not finite, or a branch has no choice left.</exception>
        /// <exception cref="InvalidOperationException">A decision was asked for already.</exception>
        protected void CheckRequest(float reward)
        {
            if (IsPending)
            {
                throw new InvalidOperationException("The agent asked for a decision twice. Let the policy decide in between.");
            }

            CheckObservation();
            CheckMask();
            CheckReward(reward);
        }

        /// <summary>Copies <see cref="AgentSlot.Mask"/> to the decision.</summary>
        protected void TakeMask()
        {
            for (var index = 0; index < Decision.Penalty.Length; index++)
            {
                Decision.Penalty[index] = Mask[index] ? 0f : ActionDistribution.Forbidden;
            }
        }

        /// <exception cref="ArgumentException">A value is not finite.</exception>
        protected void CheckObservation()
        {
            var start = 0;
            for (var number = 0; number < Spec.Observations.Count; number++)
            {
                var sensor = Spec.Observations[number];
                for (var index = 0; index < sensor.Length; index++)
                {
                    var value = Observation[start + index];
                    if (float.IsNaN(value) || float.IsInfinity(value))
                    {
                        throw new ArgumentException(string.Format(
                            CultureInfo.InvariantCulture,
                            "The sensor '{0}' reports {1} as value {2} of {3}, but only finite numbers can be learned from. Find the division or the destroyed object that makes it.",
                            sensor.Name,
                            value,
                            index,
                            sensor.Length));
                    }
                }

                start += sensor.Length;
            }
        }

        /// <exception cref="ArgumentException">A branch has no choice left.</exception>
        protected void CheckMask()
        {
            var start = 0;
            for (var branch = 0; branch < Spec.Actions.BranchSizes.Count; branch++)
            {
                var size = Spec.Actions.BranchSizes[branch];
                if (Mask.Slice(start, size).IndexOf(true) < 0)
                {
                    throw new ArgumentException(string.Format(
                        CultureInfo.InvariantCulture, "All {0} choices of branch {1} are forbidden, but one must be left. Allow one that does nothing.", size, branch));
                }

                start += size;
            }
        }

        /// <exception cref="ArgumentException">The reward is not finite.</exception>
        protected static void CheckReward(float reward)
        {
            if (float.IsNaN(reward) || float.IsInfinity(reward))
            {
                throw new ArgumentException(string.Format(
                    CultureInfo.InvariantCulture, "The reward is {0}, but only finite numbers can be learned from. Find the division that makes it.", reward), nameof(reward));
            }
        }
    }
}
