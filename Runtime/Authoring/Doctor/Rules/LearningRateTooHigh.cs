using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>Steps so large that they jump over what they look for. The loss is higher than that of pure guessing, or it goes up and down, or it hangs, or units are dead, while the rate is far above the usual one.</summary>
    internal sealed class LearningRateTooHigh : IRule
    {
        public const string RuleName = "learning_rate_high";

        /// <summary>Guessing all classes alike costs log(classes); a mean loss half as high again over a whole epoch is worse than knowing nothing.</summary>
        private const double Blowup = 1.5;

        /// <summary>A run that came down to less than half of guessing after that has recovered, unless its rate is far above the usual one; at about the usual rate it need only be below guessing.</summary>
        private const double Recovered = 0.5;
        private const double AboutUsual = 3;

        /// <summary>Means over an epoch hardly ever rise by an eighth while a network learns; a third of such moves is no accident where the loss is not low.</summary>
        private const double Jump = 1.125;
        private const double JumpShare = 1.0 / 3;
        private const int FewestMoves = 3;

        /// <summary>The means of few samples shake by themselves: what lies within so many standard errors proves nothing.</summary>
        private const double StandardErrors = 2;

        /// <summary>With a tenth of the held-out mistakes of guessing a run does well, unless its rate is far above the usual one.</summary>
        private const double FewMistakes = 0.1;

        /// <summary>So many times the usual rate rarely works.</summary>
        private const double FarAboveUsual = 30;

        /// <summary>Two epochs without a tenth of improvement hang; a loss that is this low is simply done.</summary>
        private const double Improvement = 0.9;
        private const double Done = 0.1;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => new[] { LearningRateTooLow.RuleName, LabelsLookShuffled.RuleName, VanishingGradients.RuleName, LossNeverMoves.RuleName, Overfitting.RuleName };

        public Finding? Judge(RunLog run) => Evidence(run) is not { } evidence ? null : new Finding(
            Name,
            "The learning rate is too high.",
            evidence + Rate(run),
            new[]
            {
                run.LargestLearningRate is { } rate ? $"Lower the learning rate: try {Figures.Of(UsualLearningRate.For(run) is { } usual && rate > FarAboveUsual * usual ? usual : rate / 10)}." : "Divide the learning rate by 10, and again if need be.",
                "Bring the inputs to a range around -1 to 1: large inputs make every step larger.",
                "Start with small steps that grow over the first epoch (warm-up), or use larger batches.",
            });

        private static string Rate(RunLog run) => run.LargestLearningRate is { } rate
            ? $" The learning rate is {Figures.Of(rate)}{(UsualLearningRate.For(run) is { } usual ? $"; {Figures.Of(usual)} is usual with {run.Optimizer}." : ".")}"
            : string.Empty;

        private static bool IsFarAboveUsual(RunLog run) => run.LargestLearningRate >= FarAboveUsual * UsualLearningRate.For(run);

        private static bool IsAboutUsual(RunLog run) => run.LargestLearningRate <= AboutUsual * UsualLearningRate.For(run);

        private static string? Evidence(RunLog run) => DoesWell(run) && !IsFarAboveUsual(run) ? null : FromBlowup(run) ?? FromHanging(run) ?? FromDeadUnits(run) ?? FromJumps(run);

        private static bool DoesWell(RunLog run) => 1 - run.Last?.ValidationAccuracy <= FewMistakes * (1 - run.ChanceAccuracy);

        private static string? FromBlowup(RunLog run)
        {
            var journey = run.Journey;
            if (journey.Count == 0 || (run.ChanceLoss ?? run.StartLoss) is not { } start || !(start > 0)
                || (FarOffAtTheStart.IsFarOff(run) && !IsFarAboveUsual(run)))
            {
                return null;
            }

            var worst = journey.Max();
            var first = run.StartLoss is { } known && double.IsFinite(known) ? known : start;
            var above = run.ChanceLoss is null ? "that of the first step" : $"that of guessing, {Figures.Of(start)}";
            var recovered = journey[^1] < (IsAboutUsual(run) ? start : Recovered * start) && !(IsFarAboveUsual(run) && journey[^1] > Done);
            return worst >= Blowup * Math.Max(start, first) && !recovered
                ? $"The mean loss rose to {Figures.Of(worst)}, above {above}, and ended at {Figures.Of(journey[^1])}."
                : null;
        }

        private static string? FromDeadUnits(RunLog run) => IsFarAboveUsual(run) && DeadRelus.Worst(run) is { } layer
            ? $"{Figures.Percent(layer.DeadShare!.Value)} of the units of '{layer.Name}' are dead, as steps that are too large leave them."
            : null;

        private static string? FromJumps(RunLog run)
        {
            var losses = run.EpochLosses;
            var jump = run.TrainingSamples is { } samples and > 0 ? Math.Max(Jump, 1 + (StandardErrors * StandardError.OfLossRatio(samples))) : Jump;
            var jumps = losses.Skip(1).Where((loss, index) => loss > Done && loss > jump * losses[index]).Count();
            return losses.Count > FewestMoves && losses[^1] > Done && jumps >= 2 && jumps >= JumpShare * (losses.Count - 1)
                ? $"The training loss goes up and down from epoch to epoch: {Figures.List(losses)}."
                : null;
        }

        private static string? FromHanging(RunLog run)
        {
            var losses = run.EpochLosses;
            if (losses.Count < FewestMoves + 1 || !IsFarAboveUsual(run))
            {
                return null;
            }

            var (before, lately) = (losses.SkipLast(2).Min(), losses.TakeLast(2).Min());
            return lately > Improvement * before && lately > Done
                ? $"The training loss no longer falls, although it is not low: {Figures.List(losses)}."
                : null;
        }
    }
}
