using System;
using System.Linq;
using Hebb.Models.Inspection;

namespace Hebb.Models
{
    /// <summary>
    /// What a trained classifier knows of a sample before it decides: the numbers that go into its last layer with weights. They tell
    /// apart more than the classes it was trained on (Donahue et al. 2014, "DeCAF"). Dispose it before the model.
    /// </summary>
    public sealed class FeatureExtractor : IDisposable
    {
        private readonly ActivationProbe? probe;

        /// <summary>Compiles the part of a model that comes before its last layer with weights.</summary>
        /// <param name="model">A built model with one input.</param>
        /// <exception cref="ArgumentException">No layer of the model has weights.</exception>
        public FeatureExtractor(Sequential model)
        {
            var layers = model.Layers.ToList();
            var last = layers.FindLastIndex(layer => layer.Parameters.Count > 0);
            if (last < 0)
            {
                throw new ArgumentException("No layer of the model has weights, so there is nothing that it could have learned to see. Give a trained model.", nameof(model));
            }

            probe = last > 0 ? new ActivationProbe(model, 1, layers[last - 1].Name) : null;
            Length = layers[last].InputShape.Length;
        }

        /// <summary>How many numbers describe a sample.</summary>
        public int Length { get; }

        /// <summary>Describes a sample.</summary>
        /// <param name="sample">One sample as the model takes it, row-major.</param>
        /// <returns><see cref="Length"/> numbers.</returns>
        public float[] Extract(ReadOnlySpan<float> sample)
        {
            if (probe is null)
            {
                return sample.ToArray();
            }

            probe.Run(sample);
            return probe.Values(0).ToArray();
        }

        /// <summary>Gives the memory back that the model does not share.</summary>
        public void Dispose() => probe?.Dispose();
    }
}
