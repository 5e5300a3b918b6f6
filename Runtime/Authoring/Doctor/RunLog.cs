using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor
{
    /// <summary>What a training run wrote down. Anything may be missing.</summary>
    internal sealed record RunLog
    {
        private const int JourneyParts = 6;

        private const int FewestEpochs = 3;

        /// <summary>What kind of thing is learned; null when the log does not say.</summary>
        public string? Task { get; init; }

        /// <summary>Number of classes; null where the task is no classification or the log does not say.</summary>
        public int? Classes { get; init; }

        /// <summary>Names of the classes; empty when not known.</summary>
        public IReadOnlyList<string> ClassNames { get; init; } = Array.Empty<string>();

        /// <summary>Training samples of each class; empty when not known.</summary>
        public IReadOnlyList<long> ClassCounts { get; init; } = Array.Empty<long>();

        public long? TrainingSamples { get; init; }

        public long? ValidationSamples { get; init; }

        public string? Optimizer { get; init; }

        /// <summary>The learning rate that was asked for.</summary>
        public double? LearningRate { get; init; }

        /// <summary>Why the run ended early, in its own words.</summary>
        public string? StopReason { get; init; }

        /// <summary>The steps that were logged, in order.</summary>
        public IReadOnlyList<StepEntry> Steps { get; init; } = Array.Empty<StepEntry>();

        /// <summary>The finished epochs, in order.</summary>
        public IReadOnlyList<EpochEntry> Epochs { get; init; } = Array.Empty<EpochEntry>();

        /// <summary>How often each class (row) of the held-out samples was taken for each (column); null when not known.</summary>
        public ConfusionCounts? Confusion { get; init; }

        /// <summary>The last epoch; null before the first one ended.</summary>
        public EpochEntry? Last => Epochs.Count > 0 ? Epochs[^1] : null;

        /// <summary>The largest learning rate of the run, schedules included.</summary>
        public double? LargestLearningRate => Epochs.Select(epoch => epoch.LearningRate).Append(LearningRate).Max();

        /// <summary>The cross-entropy of guessing all classes alike, in nats.</summary>
        public double? ChanceLoss => Classes is { } classes and > 1 ? Math.Log(classes) : null;

        /// <summary>The accuracy of guessing the most frequent class always.</summary>
        public double? ChanceAccuracy => ClassCounts.Count > 1 && ClassCounts.Sum() > 0
            ? (double)ClassCounts.Max() / ClassCounts.Sum()
            : 1.0 / Classes;

        /// <summary>The training loss before anything was learned: that of the first step.</summary>
        public double? StartLoss => Steps.Count > 0 && Steps[0].Step <= 1 ? Steps[0].Loss : null;

        /// <summary>The finite training loss of each epoch; empty where the losses are not meant to fall.</summary>
        public IReadOnlyList<double> EpochLosses => Task == LearningTask.Adversarial ? Array.Empty<double>() : (IReadOnlyList<double>)Epochs.Select(epoch => epoch.Loss).OfType<double>().Where(double.IsFinite).ToList();

        /// <summary>
        /// The course of the finite training loss: one number per epoch, or, where fewer than three epochs ended, the means of six stretches of
        /// steps if there are steps enough.
        /// </summary>
        public IReadOnlyList<double> Journey
        {
            get
            {
                var steps = Steps.Select(step => step.Loss).Where(double.IsFinite).ToList();
                var length = (steps.Count + JourneyParts - 1) / JourneyParts;
                return Task != LearningTask.Adversarial && EpochLosses.Count < FewestEpochs && steps.Count >= FewestEpochs * JourneyParts
                    ? steps.Select((loss, index) => (Loss: loss, Part: index / length)).GroupBy(step => step.Part).Select(part => part.Average(step => step.Loss)).ToList()
                    : EpochLosses;
            }
        }

        /// <summary>The name of a class for a person.</summary>
        public string NameOf(int label) => label < ClassNames.Count ? $"'{ClassNames[label]}'" : $"number {label}";
    }
}
