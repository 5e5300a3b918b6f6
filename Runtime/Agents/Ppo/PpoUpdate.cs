using System;
using System.Diagnostics;
using System.Globalization;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Agents
{
    /// <summary>The steps of one update after the other: in every epoch all experience in a new order, minibatch by minibatch.</summary>
    internal sealed class PpoUpdate : IDisposable
    {
        private const uint ShuffleStream = 0x73687566;
        private const float LowestRate = 1e-3f;

        private readonly PpoSettings settings;
        private readonly RolloutBuffer buffer;
        private readonly PpoStep step;
        private readonly SeededRandom random;
        private readonly Stopwatch watch = new Stopwatch();
        private readonly bool[] isSubmitted = new bool[Plan.SlotCount];
        private int[] order = Array.Empty<int>();
        private int next;
        private MeasureSums sums;
        private TimeSpan longestStep;
        private bool isTooFar;

        /// <summary>Compiles the step.</summary>
        public PpoUpdate(ActorCritic networks, PpoSettings settings, RolloutBuffer buffer)
        {
            this.settings = settings;
            this.buffer = buffer;
            step = new PpoStep(networks, settings);
            random = new SeededRandom(settings.Seed);
            Statistics.LearningRate = settings.LearningRate;
        }

        /// <summary>What the last update measured.</summary>
        public TrainerStatistics Statistics { get; } = new TrainerStatistics();

        /// <summary>Whether an update has begun and is not through.</summary>
        public bool IsUnderWay { get; private set; }

        private int MinibatchesPerEpoch => buffer.Count / step.Count;

        /// <summary>Begins an update over the buffer's content, whose advantages are estimated.</summary>
        /// <param name="decisionsBefore">Decisions that were learned from before: where the learning rate's schedule stands.</param>
        public void Begin(long decisionsBefore)
        {
            IsUnderWay = true;
            isTooFar = false;
            next = 0;
            sums = default;
            step.Adam.LearningRate = RateAfter(decisionsBefore);
            Statistics.LearningRate = step.Adam.LearningRate;
            Statistics.ExplainedVariance = ExplainedVariance.Of(buffer.Values, buffer.Returns);
        }

        /// <summary>Goes on until the budget is nearly spent, but takes at least one step.</summary>
        /// <returns>Whether the update is through.</returns>
        public bool Run(TimeSpan budget)
        {
            watch.Restart();
            var waits = budget != TimeSpan.MaxValue || !float.IsPositiveInfinity(settings.TargetDivergence);
            for (var taken = 0; next < settings.Epochs * MinibatchesPerEpoch && !isTooFar; taken++)
            {
                var before = watch.Elapsed;
                if (taken > 0 && before + longestStep > budget)
                {
                    return false;
                }

                Start(next % Plan.SlotCount);
                if (waits)
                {
                    Finish(next % Plan.SlotCount);
                    longestStep = Max(watch.Elapsed - before, longestStep);
                }

                next++;
            }

            for (var ahead = 0; ahead < Plan.SlotCount; ahead++)
            {
                Finish((next + ahead) % Plan.SlotCount);
            }

            sums.WriteMeans(Statistics);
            Statistics.Updates++;
            IsUnderWay = false;
            return true;
        }

        /// <summary>Keeps everything in a checkpoint, or takes it from there; the buffer is restored before.</summary>
        public void Exchange(CheckpointStream stream)
        {
            Statistics.Exchange(stream);
            IsUnderWay = stream.Value(IsUnderWay);
            isTooFar = stream.Value(isTooFar);
            next = stream.Value(next);
            sums.Exchange(stream);
            step.Adam.LearningRate = stream.Value(step.Adam.LearningRate);
            if (stream.IsReading && IsUnderWay)
            {
                Shuffle(next / MinibatchesPerEpoch);
            }
        }

        /// <inheritdoc/>
        public void Dispose() => step.Dispose();

        private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

        private float RateAfter(long decisions) => settings.LearningRateDecisions == 0
            ? settings.LearningRate
            : settings.LearningRate * Math.Max(LowestRate, 1f - ((float)decisions / settings.LearningRateDecisions));

        private void Start(int slot)
        {
            Finish(slot);
            var minibatch = next % MinibatchesPerEpoch;
            if (minibatch == 0)
            {
                Shuffle(next / MinibatchesPerEpoch);
            }

            step.Start(buffer, order.AsSpan(minibatch * step.Count, step.Count), slot);
            isSubmitted[slot] = true;
        }

        private void Finish(int slot)
        {
            if (!isSubmitted[slot])
            {
                return;
            }

            isSubmitted[slot] = false;
            var measures = step.Wait(slot);
            if (float.IsNaN(measures.Total) || float.IsInfinity(measures.Total) || float.IsNaN(measures.GradientNorm))
            {
                throw new InvalidOperationException(string.Format(
                    CultureInfo.InvariantCulture,
                    "The loss became {0} in update {1}, so the policy is lost. Go back to the last checkpoint, with a smaller learning rate than {2} or a reward of a smaller size.",
                    measures.Total,
                    Statistics.Updates + 1,
                    Statistics.LearningRate));
            }

            sums.Add(measures);
            isTooFar |= measures.Divergence > settings.TargetDivergence;
        }

        /// <summary>A random order that depends only on the seed and on which epoch of which update it is.</summary>
        private void Shuffle(int epoch)
        {
            if (order.Length != buffer.Count)
            {
                order = new int[buffer.Count];
            }

            for (var index = 0; index < order.Length; index++)
            {
                order[index] = index;
            }

            random.Restart(ShuffleStream, unchecked((uint)((Statistics.Updates * settings.Epochs) + epoch)));
            random.Shuffle(order.AsSpan());
        }
    }
}
