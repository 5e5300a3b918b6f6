using System.Collections.Generic;
using System.Linq;
using Hebb.Authoring.Doctor.Rules;

namespace Hebb.Authoring.Doctor
{
    /// <summary>Looks for what went wrong in a training run.</summary>
    internal static class RunDoctor
    {
        /// <summary>From the gravest on: what comes first is the likelier cause of what comes later.</summary>
        private static readonly IReadOnlyList<IRule> Rules = new IRule[]
        {
            new Diverged(),
            new FarOffAtTheStart(),
            new LearningRateTooHigh(),
            new ExplodingGradients(),
            new LearningRateTooLow(),
            new DeadRelus(),
            new VanishingGradients(),
            new LabelsLookShuffled(),
            new LossNeverMoves(),
            new AlwaysOneClass(),
            new ClassImbalance(),
            new Overfitting(),
            new ValidationTooSmall(),
        };

        /// <summary>What is wrong, the likeliest cause first; nothing for a healthy run.</summary>
        public static IReadOnlyList<Finding> Examine(RunLog run)
        {
            var found = Rules.Select(rule => (rule, finding: rule.Judge(run))).Where(pair => pair.finding is not null).ToList();
            var explained = found.SelectMany(pair => pair.rule.Explains).ToHashSet();
            return found.Where(pair => !explained.Contains(pair.rule.Name)).Select(pair => pair.finding!).ToList();
        }
    }
}
