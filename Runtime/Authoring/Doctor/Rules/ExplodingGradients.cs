using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>
    /// Gradients of a mean loss have norms about 0.01 to 10. One of 100, one that grew a hundredfold, or a loss that multiplies
    /// itself by 10 from step to step twice in a row, only comes from signals that grow from layer to layer.
    /// </summary>
    internal sealed class ExplodingGradients : IRule
    {
        public const string RuleName = "exploding_gradients";

        private const double LargestNorm = 100;
        private const double LargestGrowth = 100;
        private const double SmallestSuspect = 10;
        private const double StepFactor = 10;
        private const int FirstSteps = 20;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => Array.Empty<string>();

        public Finding? Judge(RunLog run) => (FromLayers(run) ?? FromSteps(run)) is not { } evidence ? null : new Finding(
            Name,
            "The gradients explode.",
            evidence,
            new[]
            {
                "Limit the norm of the gradients, for example to 1.",
                "Use smaller initial weights (he_uniform for relu, glorot_uniform for tanh and sigmoid), or normalization layers.",
                "Bring the inputs to a range around -1 to 1 and divide the learning rate by 10.",
            });

        private static string? FromLayers(RunLog run)
        {
            foreach (var epoch in run.Epochs)
            {
                foreach (var layer in epoch.Layers)
                {
                    var first = run.Epochs[0].Layers.FirstOrDefault(other => other.Name == layer.Name)?.GradientNorm;
                    if (layer.GradientNorm is { } norm && (norm >= LargestNorm || (norm >= SmallestSuspect && norm >= LargestGrowth * first)))
                    {
                        return $"In epoch {epoch.Epoch} the gradient of layer '{layer.Name}' has the norm {Figures.Of(norm)}"
                            + (first is { } start && epoch.Epoch != run.Epochs[0].Epoch ? $", after {Figures.Of(start)} in the first epoch." : "; below 10 is usual.");
                    }
                }
            }

            return null;
        }

        private static string? FromSteps(RunLog run)
        {
            var steps = run.Steps.Take(FirstSteps).ToList();
            for (var index = 2; index < steps.Count; index++)
            {
                var (first, second, third) = (steps[index - 2], steps[index - 1], steps[index]);
                if (third.Step == first.Step + 2 && second.Loss >= StepFactor * first.Loss && !(third.Loss < StepFactor * second.Loss) && first.Loss > 0)
                {
                    return $"From step {first.Step} on the loss multiplies itself: {Figures.Of(first.Loss)}, {Figures.Of(second.Loss)}, {Figures.Of(third.Loss)}.";
                }
            }

            return null;
        }
    }
}
