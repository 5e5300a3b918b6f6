using System;
using System.Collections.Generic;
using Hebb.Authoring.Doctor;

namespace Hebb.Authoring.Training
{
    /// <summary>A run as it stands, or as it ended.</summary>
    internal sealed record TrainingRunRecord
    {
        /// <summary>From 1.</summary>
        public int Number { get; init; }

        public TrainingChoices Choices { get; init; } = new TrainingChoices();

        public RunStatus Status { get; init; } = RunStatus.Preparing;

        /// <summary>Finished epochs.</summary>
        public int Epoch { get; init; }

        public int TrainingSamples { get; init; }

        public int HeldOutSamples { get; init; }

        /// <summary>The epoch whose weights are kept, from 1; 0 before the first.</summary>
        public int BestEpoch { get; init; }

        /// <summary>From 0 to 1, on the held-out pictures, of the last epoch; null without any.</summary>
        public double? HeldOutAccuracy { get; init; }

        /// <summary>From 0 to 1, of the last epoch.</summary>
        public double? Accuracy { get; init; }

        public double Seconds { get; init; }

        /// <summary>What went wrong, as a sentence; null when nothing did.</summary>
        public string? Error { get; init; }

        /// <summary>What the doctor says of it.</summary>
        public IReadOnlyList<Finding> Findings { get; init; } = Array.Empty<Finding>();

        /// <summary>Whether it goes on.</summary>
        public bool IsActive => Status is RunStatus.Preparing or RunStatus.Running or RunStatus.Paused or RunStatus.Stopping;
    }
}
