using System.Collections.Generic;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>
    /// A fresh classifier guesses, which costs about log(classes). One that is surely wrong before its first step was given inputs, or weights,
    /// that are too large; five times the cost of guessing is far outside of what chance can do.
    /// </summary>
    internal sealed class FarOffAtTheStart : IRule
    {
        public const string RuleName = "far_off_at_start";

        private const double Suspicious = 5;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => new[] { Overfitting.RuleName };

        public Finding? Judge(RunLog run) => IsFarOff(run)
            ? new Finding(
                Name,
                "The inputs or the initial weights are too large.",
                $"Before anything was learned the loss is {Figures.Of(run.StartLoss!.Value)}, but guessing among {run.Classes} classes costs only {Figures.Of(run.ChanceLoss!.Value)}.",
                new[]
                {
                    "Bring the inputs to a range around -1 to 1, for example by dividing bytes by 255 or by subtracting the mean and dividing by the deviation.",
                    "Use the usual initial weights (glorot_uniform, he_uniform).",
                })
            : null;

        /// <summary>Whether the very first loss is out of reach of chance.</summary>
        public static bool IsFarOff(RunLog run) => run.StartLoss >= Suspicious * run.ChanceLoss;
    }
}
