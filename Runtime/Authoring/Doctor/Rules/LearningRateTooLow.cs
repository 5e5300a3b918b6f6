using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>The loss falls, but as slowly and as evenly as it does where the steps are too small: training would take hundreds of epochs.</summary>
    internal sealed class LearningRateTooLow : IRule
    {
        public const string RuleName = "learning_rate_low";

        /// <summary>A loss that is still above this share of its start has a long way to go.</summary>
        private const double FarFromDone = 0.4;

        /// <summary>Usually the first fall is by far the largest; a last one at least so large means a straight line.</summary>
        private const double Straightness = 0.3;

        /// <summary>Rates below a fifth of the usual one explain a straight line; where the rate is not known, the line must be nearly flat.</summary>
        private const double BelowUsual = 0.2;
        private const double NearlyFlat = 0.9;

        /// <summary>With a thirtieth of the usual rate even a loss that seems not to move at all is explained.</summary>
        private const double FarBelowUsual = 1.0 / 30;
        private const double Unmoved = 0.97;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => new[] { LabelsLookShuffled.RuleName, VanishingGradients.RuleName };

        public Finding? Judge(RunLog run)
        {
            var journey = run.Journey;
            if (journey.Count < 2 || !(journey[0] > 0) || !(IsStraight(run, journey) || IsUnmoved(run, journey)))
            {
                return null;
            }

            var usual = UsualLearningRate.For(run);
            var rate = run.LargestLearningRate;
            return new Finding(
                Name,
                "The learning rate is too low: the loss hardly moves.",
                $"The training loss went {Figures.List(journey)}: {Figures.Percent(1 - (journey[^1] / journey[0]))} in all."
                    + (rate is { } small ? $" The learning rate is {Figures.Of(small)}{(usual is { } often ? $"; {Figures.Of(often)} is usual with {run.Optimizer}." : ".")}" : string.Empty),
                new[]
                {
                    usual is { } good && rate < BelowUsual * good ? $"Raise the learning rate to {Figures.Of(good)}." : "Multiply the learning rate by 10, and again while the loss stays calm.",
                    "If the rate must stay small, train for many more epochs.",
                });
        }

        private static bool IsStraight(RunLog run, IReadOnlyList<double> journey)
        {
            if (journey.Count < 3 || journey[^1] < FarFromDone * journey[0] || journey.Skip(1).Where((loss, index) => loss >= journey[index]).Any())
            {
                return false;
            }

            var isStraight = journey[^2] - journey[^1] >= Straightness * (journey[0] - journey[1]);
            return isStraight && (UsualLearningRate.For(run) is { } usual && run.LargestLearningRate is { } rate
                ? rate <= BelowUsual * usual
                : journey[^1] >= NearlyFlat * journey[0]);
        }

        private static bool IsUnmoved(RunLog run, IReadOnlyList<double> journey) =>
            journey[^1] >= Unmoved * journey[0] && run.LargestLearningRate <= FarBelowUsual * UsualLearningRate.For(run);
    }
}
