using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor.Rules
{
    /// <summary>Units with relu that answer 0 to everything get no gradient and never come back. A third or so is common; six of ten is most of the layer.</summary>
    internal sealed class DeadRelus : IRule
    {
        public const string RuleName = "dead_relus";

        /// <summary>From this share on a layer passes on nearly nothing, and what stands before it gets no gradient.</summary>
        public const double NearlyAll = 0.9;

        private const double TooMany = 0.6;

        public string Name => RuleName;

        public IReadOnlyList<string> Explains => Array.Empty<string>();

        /// <summary>The layer with the most dead units after the last epoch; null where none has too many.</summary>
        public static LayerEntry? Worst(RunLog run) => run.Last?.Layers.Where(layer => layer.DeadShare >= TooMany).MaxBy(layer => layer.DeadShare);

        public Finding? Judge(RunLog run)
        {
            var dead = run.Last?.Layers.Where(layer => layer.DeadShare >= TooMany).ToList() ?? new List<LayerEntry>();
            return dead.Count == 0 ? null : new Finding(
                Name,
                "Many relu units are dead.",
                $"After epoch {run.Last!.Epoch}, {string.Join(", ", dead.Select(layer => $"{Figures.Percent(layer.DeadShare!.Value)} of the units of '{layer.Name}'"))} answer 0 to every sample, so they no longer learn.",
                new[]
                {
                    "Divide the learning rate by 10: one step that is too large pushes units to where they are always 0.",
                    "Let biases start at 0 and weights with he_uniform, and bring the inputs to a range around -1 to 1.",
                    "Use leaky_relu, elu or gelu in the place of relu.",
                });
        }
    }
}
