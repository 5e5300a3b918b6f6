using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>
    /// Some classes are much rarer than others, and are recognised worse. Where nobody counted how well, a tenth of the most frequent class is rare
    /// enough to say so.
    /// </summary>
    internal sealed class ClassImbalance : IRule
    {
        public const string RuleName = "class_imbalance";

        private const double RareShare = 0.2;
        private const double VeryRareShare = 0.1;

        /// <summary>The rare classes may be recognised this much worse without a word.</summary>
        private const double RecallGap = 0.05;

        /// <summary>Fewer samples than that say nothing about recall.</summary>
        private const long FewestSamples = 5;

        /// <summary>The held-out samples stand for the training samples only where they are many.</summary>
        private const long FewestHeldOut = 200;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => Array.Empty<string>();

        public Finding? Judge(RunLog run)
        {
            var counts = Counts(run);
            if (counts.Count < 2)
            {
                return null;
            }

            var most = counts.Max();
            List<int> rare = Enumerable.Range(0, counts.Count).Where(label => counts[label] < RareShare * most).ToList();
            if (rare.Count == 0 || Recognition(run, counts, rare) is not { } recognition)
            {
                return null;
            }

            var rarest = rare.MinBy(label => counts[label]);
            return new Finding(
                Name,
                "The classes are imbalanced, and the rare ones suffer.",
                $"Class {run.NameOf(rarest)} has {counts[rarest]} training samples, class {run.NameOf(Enumerable.Range(0, counts.Count).MaxBy(label => counts[label]))} has {most}.{recognition}",
                new[]
                {
                    "Weigh the classes in the loss (class weights), or sample them equally often (class-balanced sampling).",
                    "Collect more samples of the rare classes, or make more of them by augmentation.",
                    "Judge by recall per class or macro F1: the accuracy hides what happens to rare classes.",
                });
        }

        private static IReadOnlyList<long> Counts(RunLog run) => run.ClassCounts.Count > 0 || run.Confusion is null || run.Confusion.Total < FewestHeldOut
            ? run.ClassCounts
            : Enumerable.Range(0, run.Confusion.Classes).Select(run.Confusion.Support).ToList();

        /// <summary>What is known of how the rare classes are recognised; null when they do well, or are not rare enough to tell without knowing.</summary>
        private static string? Recognition(RunLog run, IReadOnlyList<long> counts, List<int> rare)
        {
            var isVeryRare = rare.Any(label => counts[label] <= VeryRareShare * counts.Max());
            if (run.Confusion is not { } confusion || confusion.Classes != counts.Count || rare.Sum(confusion.Support) < FewestSamples)
            {
                return isVeryRare ? " There are too few held-out samples of the rare classes to know how well they are recognised." : null;
            }

            var recall = confusion.Recall(rare)!.Value;
            var others = confusion.Recall(Enumerable.Range(0, counts.Count).Except(rare).ToList()) ?? 1;
            return recall < others - RecallGap
                ? $" Of the held-out samples of rare classes {Figures.Percent(recall)} are recognised, of the others {Figures.Percent(others)}."
                : null;
        }
    }
}
