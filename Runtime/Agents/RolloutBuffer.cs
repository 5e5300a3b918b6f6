using System;

namespace Hebb.Agents
{
    /// <summary>
    /// Decisions with their rewards, in the order in which they became complete. Each knows the same agent's next one, so that the
    /// experience of several agents may lie mixed. Grows where more agents finish at once than it was made for.
    /// </summary>
    internal sealed class RolloutBuffer
    {
        private const int None = -1;

        private readonly int observationLength;
        private readonly int choicesLength;
        private readonly int branches;
        private readonly int actionsLength;
        private float[] observations;
        private float[] penalties;
        private int[] choices;
        private float[] actions;
        private float[] logProbabilities;
        private float[] values;
        private float[] rewards;
        private float[] bootstraps;
        private float[] advantages;
        private float[] returns;
        private int[] next;
        private TransitionEnd[] ends;

        /// <summary>Room for about <paramref name="capacity"/> decisions of a behavior.</summary>
        public RolloutBuffer(BehaviorSpec spec, int capacity)
        {
            observationLength = spec.ObservationLength;
            choicesLength = spec.Actions.DiscreteChoices;
            branches = spec.Actions.BranchSizes.Count;
            actionsLength = spec.Actions.ContinuousActions;
            observations = new float[capacity * observationLength];
            penalties = new float[capacity * choicesLength];
            choices = new int[capacity * branches];
            actions = new float[capacity * actionsLength];
            logProbabilities = new float[capacity];
            values = new float[capacity];
            rewards = new float[capacity];
            bootstraps = new float[capacity];
            advantages = new float[capacity];
            returns = new float[capacity];
            next = new int[capacity];
            ends = new TransitionEnd[capacity];
        }

        /// <summary>Decisions that are complete.</summary>
        public int Count { get; private set; }

        /// <summary>What the critic expected of each.</summary>
        public ReadOnlySpan<float> Values => values.AsSpan(0, Count);

        /// <summary>How much better than expected each went, after <see cref="EstimateAdvantages"/>; may be replaced by another estimate.</summary>
        public Span<float> Advantages => advantages.AsSpan(0, Count);

        /// <summary>What the value of each should have been, after <see cref="EstimateAdvantages"/>.</summary>
        public ReadOnlySpan<float> Returns => returns.AsSpan(0, Count);

        /// <summary>Appends a complete decision.</summary>
        /// <param name="decision">Copied.</param>
        /// <param name="reward">What followed.</param>
        /// <param name="end">What comes then; a value may be given later with <see cref="Bootstrap"/>.</param>
        /// <param name="previous">Where the same agent's decision before this one in the same episode lies; null if it is not here.</param>
        /// <returns>Where it lies.</returns>
        public int Append(Decision decision, float reward, TransitionEnd end, int? previous)
        {
            var index = Count;
            if (index == values.Length)
            {
                Grow(Math.Max(16, 2 * index));
            }

            decision.Observation.CopyTo(observations, index * observationLength);
            decision.Penalty.CopyTo(penalties, index * choicesLength);
            decision.Choices.CopyTo(choices, index * branches);
            decision.Actions.CopyTo(actions, index * actionsLength);
            logProbabilities[index] = decision.LogProbability;
            values[index] = decision.Value;
            rewards[index] = reward;
            ends[index] = end;
            bootstraps[index] = 0f;
            advantages[index] = 0f;
            returns[index] = 0f;
            next[index] = None;
            if (previous is { } before)
            {
                next[before] = index;
            }

            Count++;
            return index;
        }

        /// <summary>Adds what came after a decision was complete, and says whether the task ended with it.</summary>
        public void AddToEnd(int index, float reward, bool isTerminated)
        {
            rewards[index] += reward;
            ends[index] = isTerminated ? TransitionEnd.Terminated : ends[index];
        }

        /// <summary>Says that the agent did not act on after a decision, and what the state it came to is worth.</summary>
        public void Bootstrap(int index, float value)
        {
            ends[index] = TransitionEnd.Bootstrapped;
            bootstraps[index] = value;
        }

        /// <summary>
        /// Generalized advantage estimation (Schulman et al. 2016, eq. 16): the discounted sum of temporal differences, cut where an agent's
        /// experience ends. Only a termination makes what follows worth nothing.
        /// </summary>
        /// <param name="discount">Gamma.</param>
        /// <param name="traceDecay">Lambda.</param>
        public void EstimateAdvantages(float discount, float traceDecay)
        {
            for (var index = Count - 1; index >= 0; index--)
            {
                var (nextValue, nextAdvantage) = ends[index] switch
                {
                    TransitionEnd.Terminated => (0f, 0f),
                    TransitionEnd.Bootstrapped => (bootstraps[index], 0f),
                    _ => (values[next[index]], advantages[next[index]]),
                };
                var difference = rewards[index] + ((double)discount * nextValue) - values[index];
                advantages[index] = (float)(difference + ((double)discount * traceDecay * nextAdvantage));
                returns[index] = advantages[index] + values[index];
            }
        }

        /// <summary>Puts the decisions at <paramref name="rows"/> into a minibatch.</summary>
        public void Gather(ReadOnlySpan<int> rows, PpoStep step, int slot)
        {
            Gather(rows, observations, observationLength, step.Observations(slot));
            Gather(rows, penalties, choicesLength, step.Penalties(slot));
            Gather(rows, actions, actionsLength, step.Actions(slot));
            Gather(rows, logProbabilities, 1, step.LogProbabilities(slot));
            Gather(rows, values, 1, step.Values(slot));
            Gather(rows, advantages, 1, step.Advantages(slot));
            Gather(rows, returns, 1, step.Returns(slot));
            for (var branch = 0; branch < branches; branch++)
            {
                var target = step.Choices(branch, slot);
                for (var row = 0; row < rows.Length; row++)
                {
                    target[row] = choices[(rows[row] * branches) + branch];
                }
            }
        }

        /// <summary>Keeps everything in a checkpoint, or takes it from there.</summary>
        public void Exchange(CheckpointStream stream)
        {
            Count = stream.Count(Count, int.MaxValue / sizeof(float) / Math.Max(1, observationLength));
            if (Count > values.Length)
            {
                Grow(Count);
            }

            stream.Values(observations.AsSpan(0, Count * observationLength));
            stream.Values(penalties.AsSpan(0, Count * choicesLength));
            stream.Values(choices.AsSpan(0, Count * branches));
            stream.Values(actions.AsSpan(0, Count * actionsLength));
            stream.Values(logProbabilities.AsSpan(0, Count));
            stream.Values(values.AsSpan(0, Count));
            stream.Values(rewards.AsSpan(0, Count));
            stream.Values(bootstraps.AsSpan(0, Count));
            stream.Values(advantages.AsSpan(0, Count));
            stream.Values(returns.AsSpan(0, Count));
            stream.Values(next.AsSpan(0, Count));
            stream.Values(ends.AsSpan(0, Count));
        }

        /// <summary>Forgets everything.</summary>
        public void Clear() => Count = 0;

        private static void Gather(ReadOnlySpan<int> rows, float[] source, int length, Span<float> target)
        {
            if (length == 1)
            {
                for (var row = 0; row < rows.Length; row++)
                {
                    target[row] = source[rows[row]];
                }

                return;
            }

            for (var row = 0; row < rows.Length && length > 0; row++)
            {
                source.AsSpan(rows[row] * length, length).CopyTo(target.Slice(row * length));
            }
        }

        private void Grow(int capacity)
        {
            Array.Resize(ref observations, capacity * observationLength);
            Array.Resize(ref penalties, capacity * choicesLength);
            Array.Resize(ref choices, capacity * branches);
            Array.Resize(ref actions, capacity * actionsLength);
            Array.Resize(ref logProbabilities, capacity);
            Array.Resize(ref values, capacity);
            Array.Resize(ref rewards, capacity);
            Array.Resize(ref bootstraps, capacity);
            Array.Resize(ref advantages, capacity);
            Array.Resize(ref returns, capacity);
            Array.Resize(ref next, capacity);
            Array.Resize(ref ends, capacity);
        }
    }
}
