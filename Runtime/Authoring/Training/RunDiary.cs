using System.Collections.Generic;
using System.Linq;
using Hebb.Authoring.Doctor;
using Hebb.Training;

namespace Hebb.Authoring.Training
{
    /// <summary>Writes a run down in the form that the doctor reads.</summary>
    internal sealed class RunDiary
    {
        private readonly List<EpochEntry> epochs = new List<EpochEntry>();
        private readonly RunLog start;

        public RunDiary(LabelledPictures pictures, TrainingChoices choices)
        {
            var labels = pictures.Training.Labels.ToArray();
            start = new RunLog
            {
                Classes = pictures.All.ClassNames.Count,
                ClassNames = pictures.All.ClassNames,
                ClassCounts = pictures.All.ClassNames.Select((_, index) => (long)labels.Count(label => label == index)).ToList(),
                TrainingSamples = pictures.Training.Count,
                ValidationSamples = pictures.HeldOut?.Count,
                Optimizer = "adam",
                LearningRate = choices.LearningRate,
            };
        }

        /// <summary>The run so far.</summary>
        public RunLog Log => start with { Epochs = epochs.ToList() };

        public void Add(EpochLog log) => epochs.Add(new EpochEntry
        {
            Epoch = log.Epoch,
            Loss = log.Loss,
            Accuracy = Known(RunWatch.Accuracy(log.Metrics)),
            ValidationLoss = log.ValidationLoss,
            ValidationAccuracy = Known(RunWatch.Accuracy(log.ValidationMetrics)),
            LearningRate = log.LearningRate,
        });

        private static double? Known(double value) => double.IsNaN(value) ? null : value;
    }
}
