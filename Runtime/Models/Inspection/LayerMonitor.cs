using System.Collections.Generic;
using System.Linq;
using Hebb.Data;
using Hebb.Training;

namespace Hebb.Models.Inspection
{
    /// <summary>
    /// Looks after the layers while a model trains: after every epoch it reads the gradients of the last step and asks the model
    /// about a few samples. It changes nothing. Put it before the callback that shows what it found.
    /// </summary>
    public sealed class LayerMonitor : Callback
    {
        private const int DefaultSamples = 256;

        private readonly Model model;
        private readonly Dataset samples;

        /// <summary>Creates the callback.</summary>
        /// <param name="model">The model that is trained.</param>
        /// <param name="data">Samples to find dead units with; the first ones are used.</param>
        /// <param name="count">How many, at least 1.</param>
        public LayerMonitor(Model model, Dataset data, int count = DefaultSamples)
        {
            this.model = model;
            samples = data.Take(count);
        }

        /// <summary>What the last epoch left, in layer order: the layers that are trained and those that end in relu. Empty before the first epoch ended.</summary>
        public IReadOnlyList<LayerHealth> Latest { get; private set; } = new List<LayerHealth>();

        /// <inheritdoc/>
        public override void OnEpochEnd(TrainingContext context, EpochLog log)
        {
            var gradients = LayerGradient.OfLastStep(model).ToDictionary(entry => entry.Layer);
            var units = DeadUnits.Measure(model, samples).GroupBy(entry => entry.Layer).ToDictionary(group => group.Key, group => group.Last());
            Latest = model.Layers.Distinct().Where(layer => gradients.ContainsKey(layer) || units.ContainsKey(layer)).Select(layer =>
            {
                gradients.TryGetValue(layer, out var gradient);
                units.TryGetValue(layer, out var unit);
                return new LayerHealth(layer, gradient?.Norm, gradient?.ParameterNorm, unit?.Share);
            }).ToList();
        }
    }
}
