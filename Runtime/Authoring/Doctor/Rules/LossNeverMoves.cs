using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>Over the whole run the training loss stays within two hundredths of where it was, although the network answers no better than by guessing.</summary>
    internal sealed class LossNeverMoves : IRule
    {
        public const string RuleName = "loss_never_moves";

        private const double Moves = 0.02;

        /// <summary>Two means may be alike by chance.</summary>
        private const int FewestMeans = 3;

        /// <summary>Where no accuracy is logged, only a loss that stands quite still for several epochs counts.</summary>
        private const double MovesWithoutAccuracy = 0.005;
        private const int FewestEpochsWithoutAccuracy = 4;

        /// <summary>Twice the accuracy of guessing is something learned, even if it was learned before.</summary>
        private const double Learned = 2;
        private const double LearnedOfUnknownClasses = 0.5;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => Array.Empty<string>();

        public Finding? Judge(RunLog run)
        {
            var journey = run.Journey;
            return journey.Count < FewestMeans || !(journey[0] > 0) || Learns(run, journey) ? null : new Finding(
                Name,
                "The loss never moves.",
                $"The training loss went {Figures.List(journey)}.{(run.ChanceLoss is { } guessing ? $" Guessing among {run.Classes} classes costs {Figures.Of(guessing)}." : string.Empty)}",
                new[]
                {
                    "Check that the learning rate is not far from the usual one, and that the layers are trainable.",
                    "Check the initial weights: layers that start with zero weights cannot learn, and neither can relu units that start below 0.",
                    "Train on ten samples: a sound network learns them by heart. If it does not, look at the loss, the labels and the last activation.",
                });
        }

        private static bool Learns(RunLog run, IReadOnlyList<double> journey)
        {
            var movement = (journey.Max() - journey.Min()) / journey[0];
            return run.Last?.Accuracy is { } accuracy
                ? movement >= Moves || accuracy >= Math.Min(1, Learned * run.ChanceAccuracy ?? LearnedOfUnknownClasses)
                : movement >= MovesWithoutAccuracy || journey.Count < FewestEpochsWithoutAccuracy;
        }
    }
}
