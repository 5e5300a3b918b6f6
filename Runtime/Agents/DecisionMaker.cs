using System;
using System.Collections.Generic;
using Hebb.Tensors;

namespace Hebb.Agents
{
    /// <summary>
    /// Lets a network decide for any number of slots, in as few passes as possible, and draws from what it answers. Each slot has its own random
    /// stream and each decision its own place in it, so that a slot decides the same whoever else is there. Allocates nothing once warm.
    /// </summary>
    internal sealed class DecisionMaker : IDisposable
    {
        private readonly BehaviorSpec spec;
        private readonly ActingSteps steps;
        private readonly bool greedy;
        private readonly SeededRandom random;

        /// <summary>A decision maker.</summary>
        /// <param name="spec">What the agents see and can do.</param>
        /// <param name="steps">The compiled network; disposed with this.</param>
        /// <param name="seed">Seeds all streams.</param>
        /// <param name="greedy">Whether the most likely action is taken instead of a random one.</param>
        public DecisionMaker(BehaviorSpec spec, ActingSteps steps, ulong seed, bool greedy)
        {
            this.spec = spec;
            this.steps = steps;
            this.greedy = greedy;
            random = new SeededRandom(seed);
        }

        /// <summary>Decides for slots whose <see cref="PolicySlot.Decision"/> holds observation and penalties, and fills in the rest of it.</summary>
        public void Decide<TSlot>(List<TSlot> slots)
            where TSlot : PolicySlot
        {
            for (var start = 0; start < slots.Count; start += ActingSteps.Largest)
            {
                var count = Math.Min(ActingSteps.Largest, slots.Count - start);
                var step = steps.For(count);
                for (var row = 0; row < count; row++)
                {
                    Fill(slots[start + row], step, row);
                }

                step.Run();
                for (var row = 0; row < count; row++)
                {
                    Draw(slots[start + row], step, row);
                }
            }
        }

        /// <summary>What the critic expects of observations that lie one after another.</summary>
        public void Evaluate(ReadOnlySpan<float> observations, Span<float> values)
        {
            var length = spec.ObservationLength;
            for (var start = 0; start < values.Length; start += ActingSteps.Largest)
            {
                var count = Math.Min(ActingSteps.Largest, values.Length - start);
                var step = steps.For(count);
                observations.Slice(start * length, count * length).CopyTo(step.Observations);
                step.Run();
                step.Values.Slice(0, count).CopyTo(values.Slice(start));
            }
        }

        /// <inheritdoc/>
        public void Dispose() => steps.Dispose();

        private void Fill(PolicySlot slot, ActingStep step, int row)
        {
            var decision = slot.Decision;
            decision.Observation.CopyTo(step.Observations.Slice(row * decision.Observation.Length));
            decision.Penalty.CopyTo(step.Penalties.Slice(row * decision.Penalty.Length));
            if (decision.Actions.Length > 0)
            {
                random.Restart(slot.Number, slot.Decisions);
                foreach (ref var noise in step.Noise.Slice(row * decision.Actions.Length, decision.Actions.Length))
                {
                    noise = greedy ? 0f : random.Normal();
                }
            }
        }

        private void Draw(PolicySlot slot, ActingStep step, int row)
        {
            var decision = slot.Decision;
            var logProbability = 0f;
            if (decision.Choices.Length > 0)
            {
                random.Restart(~slot.Number, slot.Decisions);
            }

            var start = 0;
            for (var branch = 0; branch < decision.Choices.Length; branch++)
            {
                var size = spec.Actions.BranchSizes[branch];
                var logarithms = step.LogProbabilities(branch).Slice(row * size, size);
                logarithms.CopyTo(decision.LogProbabilities.AsSpan(start));
                start += size;
                var choice = greedy ? Largest.IndexOf(logarithms) : Draw(logarithms);
                decision.Choices[branch] = choice;
                logProbability += logarithms[choice];
            }

            if (decision.Actions.Length > 0)
            {
                step.Actions.Slice(row * decision.Actions.Length, decision.Actions.Length).CopyTo(decision.Actions);
                logProbability += step.ActionLogProbabilities[row];
            }

            decision.LogProbability = logProbability;
            decision.Value = step.Values.IsEmpty ? 0f : step.Values[row];
            slot.Decisions++;
        }

        private int Draw(ReadOnlySpan<float> logarithms)
        {
            var left = (double)random.Uniform();
            var choice = 0;
            for (var candidate = 0; candidate < logarithms.Length; candidate++)
            {
                var probability = Math.Exp(logarithms[candidate]);
                if (probability > 0)
                {
                    choice = candidate;
                    left -= probability;
                    if (left < 0)
                    {
                        break;
                    }
                }
            }

            return choice;
        }
    }
}
