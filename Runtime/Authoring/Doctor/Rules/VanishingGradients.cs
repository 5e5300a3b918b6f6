using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>
    /// In a network that learns, the gradients of all layers have norms within a factor of ten or so. Less than a hundredth at the first layers
    /// means that the signal from the loss gets lost on its way.
    /// </summary>
    internal sealed class VanishingGradients : IRule
    {
        public const string RuleName = "vanishing_gradients";

        private const double TooSmall = 0.01;

        /// <summary>A network that learns in spite of it has only layers that need little; below a ten-thousandth the first layers stand still anyway.</summary>
        private const double Nothing = 1e-4;
        private const double Learned = 3;
        private const double Moved = 0.1;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => new[] { LabelsLookShuffled.RuleName };

        public Finding? Judge(RunLog run)
        {
            if (run.Last is not { } last || run.Epochs[0].Layers.Any(layer => layer.DeadShare >= DeadRelus.NearlyAll))
            {
                return null;
            }

            var layers = Learning(last);
            var limit = Learns(run) ? Nothing : TooSmall;
            return IsLost(layers, limit) && run.Epochs.Count(epoch => IsLost(Learning(epoch), limit)) * 2 > run.Epochs.Count
                ? new Finding(
                    Name,
                    "The gradients vanish on their way to the first layers.",
                    $"The gradient of '{layers[0].Name}' has the norm {Figures.Of(layers[0].GradientNorm!.Value)}, that of '{Strongest(layers).Name}' {Figures.Of(Strongest(layers).GradientNorm!.Value)}.",
                    new[]
                    {
                        "Use relu, leaky_relu or gelu in the place of sigmoid or tanh between the layers, with he_uniform weights.",
                        "Put normalization layers (BatchNormalization, LayerNormalization) between the layers, or take fewer layers.",
                        "In recurrent networks use Lstm or Gru, and shorter sequences.",
                    })
                : null;
        }

        private static List<LayerEntry> Learning(EpochEntry epoch) => epoch.Layers.Where(layer => layer.GradientNorm is { } norm && double.IsFinite(norm)).ToList();

        private static LayerEntry Strongest(List<LayerEntry> layers) => layers.MaxBy(layer => layer.GradientNorm)!;

        private static bool IsLost(List<LayerEntry> layers, double limit) => layers.Count > 1 && layers[0].GradientNorm < limit * Strongest(layers).GradientNorm;

        private static bool Learns(RunLog run) => run.Last?.Accuracy is { } accuracy && run.ChanceAccuracy is { } chance
            ? accuracy >= Learned * chance
            : run.Journey.Count > 1 && run.Journey[^1] < (1 - Moved) * run.Journey[0];
    }
}
