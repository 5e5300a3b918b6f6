using System;
using System.Collections.Generic;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>
    /// A share measured on n samples is uncertain by 1.96 * sqrt(p * (1 - p) / n) to either side (95 % of the time). With fewer than twenty
    /// samples that is more than ten points unless nearly all are right: it cannot tell a good network from a poor one.
    /// </summary>
    internal sealed class ValidationTooSmall : IRule
    {
        public const string RuleName = "validation_small";

        private const long FewestSamples = 20;
        private const long SamplesToAimFor = 100;
        private const double Confidence = 1.96;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => Array.Empty<string>();

        public Finding? Judge(RunLog run) =>
            run.ValidationSamples is { } samples and > 0 and < FewestSamples && run.Last?.ValidationAccuracy is { } accuracy
                ? new Finding(
                    Name,
                    "Too few samples are held out to judge by.",
                    $"With {samples} held-out samples the accuracy of {Figures.Percent(accuracy)} is uncertain by about {Figures.Percent(Confidence * StandardError.OfShare(accuracy, samples))} either way.",
                    new[]
                    {
                        $"Hold out at least {SamplesToAimFor} samples (a larger --validation-split), or collect more.",
                        "Do not choose between networks by differences that are smaller than this.",
                    })
                : null;
    }
}
