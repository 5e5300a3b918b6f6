using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>
    /// Labels that do not belong to their inputs can be learned by heart at best: held-out samples stay at chance while the training
    /// samples are memorised, or, where there are too many to memorise, the loss stays at that of guessing although the network changes.
    /// </summary>
    internal sealed class LabelsLookShuffled : IRule
    {
        public const string RuleName = "labels_shuffled";

        /// <summary>Accuracies this far above chance (three standard errors, and a point) are no chance.</summary>
        private const double StandardErrors = 3;
        private const double Slack = 0.01;
        private const long UnknownSamples = 500;

        /// <summary>Of fewer held-out samples a sound network may miss nearly all.</summary>
        private const long FewestSamples = 40;

        /// <summary>The lead of the training accuracy that is memory.</summary>
        private const double Memorised = 0.15;

        /// <summary>A loss within these shares of guessing knows nothing.</summary>
        private const double NearGuessing = 0.93;
        private const double AboveGuessing = 1.02;

        /// <summary>A network that always answers the same is stuck for another reason.</summary>
        private const double OneAnswer = 0.9;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => new[] { Overfitting.RuleName };

        public Finding? Judge(RunLog run)
        {
            if (run.ValidationSamples < FewestSamples || run.ChanceAccuracy is not { } chance || run.ChanceLoss is not { } guessing
                || run.Last is not { Loss: { } loss, Accuracy: { } accuracy, ValidationAccuracy: { } heldOut } || heldOut > chance + Margin(run, chance))
            {
                return null;
            }

            var isMemorised = accuracy - heldOut >= Memorised;
            return isMemorised || (run.Epochs.Count > 1 && loss >= NearGuessing * guessing && loss <= AboveGuessing * guessing && IsAlive(run, accuracy, chance))
                ? new Finding(
                    Name,
                    "The labels look shuffled: they do not seem to belong to the inputs.",
                    isMemorised
                        ? $"{Figures.Percent(accuracy)} of the training samples are answered correctly, but only {Figures.Percent(heldOut)} of the held-out ones; always guessing the same class gives {Figures.Percent(chance)}. They are learned by heart."
                        : $"The training loss stays at {Figures.Of(loss)}, where guessing among {run.Classes} classes gives {Figures.Of(guessing)}, and held-out samples are answered correctly in {Figures.Percent(heldOut)}, although the network changes.",
                    new[]
                    {
                        "Look at a few training samples beside their labels: are both sorted, shuffled or cut in the same way?",
                        "Make sure that the labels start at 0 and that images and labels come from the same files.",
                        "If the labels are right, the inputs may not hold what is needed to tell the classes apart.",
                    })
                : null;
        }

        private static double Margin(RunLog run, double chance) =>
            (StandardErrors * Math.Sqrt(chance * (1 - chance) / Math.Max(1, run.ValidationSamples ?? UnknownSamples))) + Slack;

        /// <summary>Whether the network could learn: it gives different answers, or at least does better on what it was trained on.</summary>
        private static bool IsAlive(RunLog run, double accuracy, double chance) =>
            !run.Last!.Layers.Any(layer => layer.DeadShare >= DeadRelus.NearlyAll)
            && (run.Confusion is { } confusion
                ? Enumerable.Range(0, confusion.Classes).Max(confusion.Answers) < OneAnswer * confusion.Total
                : accuracy > chance + Slack);
    }
}
