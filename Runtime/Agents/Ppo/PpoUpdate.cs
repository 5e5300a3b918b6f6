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
        private const double Reserve = 1.15;

        private readonly PpoSettings settings;
        private readonly RolloutBuffer buffer;
        private readonly ParameterSet weights;
        private readonly PpoStep step;
        private readonly SeededRandom random;
        private readonly StepTime stepTime = new StepTime();
        private readonly bool[] isSubmitted = new bool[Plan.SlotCount];
        private int[] order = Array.Empty<int>();
        private int next;
        private MeasureSums sums;
        private ParameterSnapshot? before;
        private bool isTooFar;
        private bool mustStep;

        /// <summary>Compiles the step.</summary>
        public PpoUpdate(ActorCritic networks, PpoSettings settings, RolloutBuffer buffer)
        {
            this.settings = settings;
            this.buffer = buffer;
            weights = networks.Values;
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
            before = weights.TakeSnapshot();
            isTooFar = false;
            next = 0;
            sums = default;
            step.Adam.LearningRate = RateAfter(decisionsBefore);
            Statistics.LearningRate = step.Adam.LearningRate;
            Statistics.ExplainedVariance = ExplainedVariance.Of(buffer.Values, buffer.Returns);
        }

        /// <summary>Goes on for as long as another step is expected to fit.</summary>
        /// <param name="budget">Time on <paramref name="watch"/> to stop before; where not a single step fits, every second call takes one.</param>
        /// <param name="watch">Has run since the call began.</param>
        /// <returns>Whether the update is through.</returns>
        public bool Run(TimeSpan budget, Stopwatch watch)
        {
            var waits = budget != TimeSpan.MaxValue || !float.IsPositiveInfinity(settings.TargetDivergence);
            for (var taken = 0; next < settings.Epochs * MinibatchesPerEpoch && !isTooFar; taken++)
            {
                var before = watch.Elapsed;
                if (budget != TimeSpan.MaxValue && before + (Reserve * stepTime.Expected) > budget && !(taken == 0 && mustStep))
                {
                    mustStep = taken == 0;
                    return false;
                }

                mustStep = false;
                Start(next % Plan.SlotCount);
                if (waits)
                {
                    Finish(next % Plan.SlotCount);
                    stepTime.Add(watch.Elapsed - before);
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
                before = weights.TakeSnapshot();
            }
        }

        /// <inheritdoc/>
        public void Dispose() => step.Dispose();

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
                TakeBack();
                throw new InvalidOperationException(string.Format(
                    CultureInfo.InvariantCulture,
                    "The loss became {0} in update {1}, which was taken back. Learn with a smaller learning rate than {2} or rewards of a smaller size.",
                    measures.Total,
                    Statistics.Updates + 1,
                    Statistics.LearningRate));
            }

            sums.Add(measures);
            isTooFar |= measures.Divergence > settings.TargetDivergence;
        }

        /// <summary>Brings back what was learned before this update.</summary>
        private void TakeBack()
        {
            for (var slot = 0; slot < Plan.SlotCount; slot++)
            {
                if (isSubmitted[slot])
                {
                    isSubmitted[slot] = false;
                    step.Wait(slot);
                }
            }

            weights.Restore(before!);
            IsUnderWay = false;
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
