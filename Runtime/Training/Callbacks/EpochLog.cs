using System.Collections.Generic;

namespace Hebb.Training
{
    /// <summary>What one epoch did.</summary>
    public sealed class EpochLog
    {
        /// <summary>Number of the epoch, from 1.</summary>
        public int Epoch { get; init; }

        /// <summary>The mean loss over the epoch's samples, each taken before the step that learned from it.</summary>
        public double Loss { get; init; }

        /// <summary>The metrics over the epoch's samples, by name.</summary>
        public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

        /// <summary>The mean loss over the held-out samples after the epoch; null without any.</summary>
        public double? ValidationLoss { get; init; }

        /// <summary>The metrics over the held-out samples, by name.</summary>
        public IReadOnlyDictionary<string, double> ValidationMetrics { get; init; } = new Dictionary<string, double>();

        /// <summary>The learning rate of the epoch's last step.</summary>
        public float LearningRate { get; init; }

        /// <summary>How long the epoch took, validation included.</summary>
        public double Seconds { get; init; }

        /// <summary>What the choice of the best epoch goes by: the validation loss, or the training loss without validation.</summary>
        public double MonitoredLoss => ValidationLoss ?? Loss;

        /// <summary>Everything as names and numbers, in the order of logs: epoch, loss, metrics, val_loss, val_ metrics, learning_rate, seconds.</summary>
        public IEnumerable<KeyValuePair<string, double>> Figures()
        {
            yield return Figure(EpochName, Epoch);
            yield return Figure(LossName, Loss);
            foreach (var metric in Metrics)
            {
                yield return metric;
            }

            if (ValidationLoss is { } loss)
            {
                yield return Figure(ValidationPrefix + LossName, loss);
            }

            foreach (var metric in ValidationMetrics)
            {
                yield return Figure(ValidationPrefix + metric.Key, metric.Value);
            }

            yield return Figure("learning_rate", LearningRate);
            yield return Figure("seconds", Seconds);
        }

        internal const string EpochName = "epoch";
        private const string LossName = "loss";
        private const string ValidationPrefix = "val_";

        private static KeyValuePair<string, double> Figure(string name, double value) => new KeyValuePair<string, double>(name, value);
    }
}
