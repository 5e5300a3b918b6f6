using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>The training samples are known ever better, the held-out ones are not.</summary>
    internal sealed class Overfitting : IRule
    {
        public const string RuleName = "overfitting";

        /// <summary>Nine points between training and held-out accuracy are a lot; five are, where the held-out loss rises as well.</summary>
        private const double LargeGap = 0.09;
        private const double Gap = 0.05;

        /// <summary>A gap of less than two standard errors of the held-out accuracy may be chance; less than one is chance even where the held-out loss rises.</summary>
        private const double StandardErrors = 2;

        /// <summary>Fewer held-out samples than that say nothing.</summary>
        private const long FewestSamples = 5;

        /// <summary>Losses shake; a sixth above the best one, some epochs later, is a rise.</summary>
        private const double Rise = 1.15;

        /// <summary>The loss of a classifier may rise while its accuracy stays; where only one of the two accuracies is known, half as much again counts.</summary>
        private const double RiseOfClassifier = 1.5;
        private const int EpochsSinceBest = 3;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => Array.Empty<string>();

        public Finding? Judge(RunLog run)
        {
            if (run.Last is not { Loss: { } loss, ValidationLoss: { } heldOut } last || !(heldOut > loss) || run.ValidationSamples < FewestSamples)
            {
                return null;
            }

            var best = run.Epochs.Where(epoch => epoch.ValidationLoss is not null).MinBy(epoch => epoch.ValidationLoss)!;
            var gap = last.Accuracy - last.ValidationAccuracy;
            var isClassifier = run.Classes > 1 || last.Accuracy is not null || last.ValidationAccuracy is not null;
            var rises = heldOut >= (gap is null && isClassifier ? RiseOfClassifier : Rise) * best.ValidationLoss && last.Epoch - best.Epoch >= EpochsSinceBest && loss < best.Loss;
            return gap is null ? rises ? Describe(run, last, best, string.Empty) : null
                : (gap >= LargeGap && gap >= StandardErrors * ErrorOfHeldOut(run, last)) || (gap >= Gap && gap >= ErrorOfHeldOut(run, last) && rises)
                    ? Describe(run, last, best, $"{Figures.Percent(last.Accuracy!.Value)} of the training samples are answered correctly, but only {Figures.Percent(last.ValidationAccuracy!.Value)} of the held-out ones. ")
                    : null;
        }

        private static double ErrorOfHeldOut(RunLog run, EpochEntry last) =>
            run.ValidationSamples is { } samples and > 0 ? StandardError.OfShare(last.ValidationAccuracy!.Value, samples) : 0;

        private Finding Describe(RunLog run, EpochEntry last, EpochEntry best, string accuracies) => new(
            Name,
            "The network overfits: it learns the training samples by heart.",
            accuracies + (best.Epoch < last.Epoch
                ? $"The held-out loss was lowest after epoch {best.Epoch} ({Figures.Of(best.ValidationLoss!.Value)}) and ended at {Figures.Of(last.ValidationLoss!.Value)}, while the training loss fell to {Figures.Of(last.Loss!.Value)}."
                : $"The training loss is {Figures.Of(last.Loss!.Value)}, the held-out loss {Figures.Of(last.ValidationLoss!.Value)}."),
            new[]
            {
                $"Use more training samples{(run.TrainingSamples is { } samples ? $" than {samples}" : string.Empty)}, or augmentation (shift, rotate, flip, cutout).",
                "Use Dropout or weight decay, or a smaller network.",
                $"Stop early: keep the weights of the best epoch{(best.Epoch < last.Epoch ? $" ({best.Epoch})" : string.Empty)}.",
            });
    }
}
