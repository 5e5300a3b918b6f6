using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>The loss is NaN or infinite: no number of a network comes back from there.</summary>
    internal sealed class Diverged : IRule
    {
        public const string RuleName = "diverged";

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => new[]
        {
            LearningRateTooHigh.RuleName, LearningRateTooLow.RuleName, DeadRelus.RuleName, VanishingGradients.RuleName, LabelsLookShuffled.RuleName,
            LossNeverMoves.RuleName, AlwaysOneClass.RuleName, Overfitting.RuleName,
        };

        public Finding? Judge(RunLog run) => Where(run) is not { } where ? null : new Finding(
            Name,
            "Training diverged: the loss is no longer a number.",
            $"The loss stopped being finite in {where}.{Before(run)}",
            new[]
            {
                run.LargestLearningRate is { } rate ? $"The learning rate is probably too high: divide it ({Figures.Of(rate)}) by 10, and again if need be." : "The learning rate is probably too high: divide it by 10, and again if need be.",
                "Bring the inputs to a range around -1 to 1, and make sure that no input or label is NaN or infinite.",
                "Limit the norm of the gradients, for example to 1.",
            });

        private static string? Where(RunLog run)
        {
            if (run.Steps.Where(step => !double.IsFinite(step.Loss)).Select(step => (long?)step.Step).FirstOrDefault() is { } step)
            {
                return $"step {step}";
            }

            var epoch = run.Epochs.FirstOrDefault(epoch => epoch.Loss is { } loss && !double.IsFinite(loss));
            return epoch is not null ? $"epoch {epoch.Epoch}" : run.StopReason is { } reason && (reason.Contains("NaN") || reason.Contains("Infinity")) ? $"the middle of an epoch ({reason})" : null;
        }

        private static string Before(RunLog run)
        {
            var finite = run.Steps.TakeWhile(step => double.IsFinite(step.Loss)).Select(step => step.Loss).ToList();
            return finite.Count == 0 ? string.Empty : $" Before that it went {Figures.List(finite)}.";
        }
    }
}
