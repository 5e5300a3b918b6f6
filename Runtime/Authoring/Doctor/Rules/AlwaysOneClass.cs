using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>The network gives nearly all samples the same answer. Without a table of answers, an accuracy of guessing that does not change by a single sample shows it.</summary>
    internal sealed class AlwaysOneClass : IRule
    {
        public const string RuleName = "one_class";

        private const double NearlyAll = 0.95;

        /// <summary>The answers may be right where other classes are recognised as well.</summary>
        private const double OthersRecognised = 0.1;

        /// <summary>Fewer samples may all be of one class, or look so.</summary>
        private const long FewestSamples = 10;

        private const int UnchangedEpochs = 3;
        private const double Slack = 0.03;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => Array.Empty<string>();

        public Finding? Judge(RunLog run) => (run.Confusion is { } confusion ? FromAnswers(run, confusion) : FromAccuracy(run)) is not { } evidence ? null : new Finding(
            Name,
            "It always answers the same class.",
            evidence,
            new[]
            {
                "See to the other findings first: a learning rate far off, dead units or labels that do not belong to the inputs end like this.",
                "If one class is much more frequent than the others, use class weights or class-balanced sampling.",
                "Check that the last layer has one unit per class with softmax, and that the loss is cross-entropy.",
            });

        private static string? FromAnswers(RunLog run, ConfusionCounts confusion)
        {
            var labels = Enumerable.Range(0, confusion.Classes).ToList();
            var answer = labels.MaxBy(confusion.Answers);
            var others = confusion.Recall(labels.Where(label => label != answer).ToList());
            return confusion.Total >= FewestSamples && confusion.Answers(answer) >= NearlyAll * confusion.Total && others < OthersRecognised
                ? $"{confusion.Answers(answer)} of {confusion.Total} held-out samples are taken for class {run.NameOf(answer)}, {confusion.Support(answer)} of them rightly so; of all other classes together {Figures.Percent(others.Value)} are recognised."
                : null;
        }

        private static string? FromAccuracy(RunLog run)
        {
            var accuracies = run.Epochs.TakeLast(UnchangedEpochs).Select(epoch => epoch.ValidationAccuracy).OfType<double>().ToList();
            return run.ChanceAccuracy is { } chance && accuracies.Count == UnchangedEpochs && accuracies.Distinct().Count() == 1 && !(run.ValidationSamples < FewestSamples) && Math.Abs(accuracies[0] - chance) <= Slack
                ? $"The held-out accuracy was exactly {Figures.Percent(accuracies[0])} in the last {UnchangedEpochs} epochs, as one constant answer gives it."
                : null;
        }
    }
}
