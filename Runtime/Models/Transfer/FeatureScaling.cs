using System;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>Brings every feature to mean 0 and deviation 1 over some examples, and takes that into the weights afterwards.</summary>
    internal sealed class FeatureScaling
    {
        private readonly double[] means;
        private readonly double[] deviations;

        /// <param name="examples">At least one.</param>
        /// <param name="smallestDeviation">Features that vary less are divided by this.</param>
        public FeatureScaling(ClassExamples examples, double smallestDeviation)
        {
            means = new double[examples.FeatureCount];
            deviations = new double[examples.FeatureCount];
            for (var example = 0; example < examples.Count; example++)
            {
                var features = examples.Features(example);
                for (var feature = 0; feature < features.Length; feature++)
                {
                    means[feature] += features[feature] / examples.Count;
                }
            }

            for (var example = 0; example < examples.Count; example++)
            {
                var features = examples.Features(example);
                for (var feature = 0; feature < features.Length; feature++)
                {
                    var distance = features[feature] - means[feature];
                    deviations[feature] += distance * distance / examples.Count;
                }
            }

            for (var feature = 0; feature < deviations.Length; feature++)
            {
                deviations[feature] = Math.Max(smallestDeviation, Math.Sqrt(deviations[feature]));
            }
        }

        /// <summary>The scaled features, (examples, features).</summary>
        public Tensor Apply(ClassExamples examples)
        {
            var scaled = new float[examples.Count * means.Length];
            for (var example = 0; example < examples.Count; example++)
            {
                var features = examples.Features(example);
                for (var feature = 0; feature < features.Length; feature++)
                {
                    scaled[(example * means.Length) + feature] = (float)((features[feature] - means[feature]) / deviations[feature]);
                }
            }

            return new Tensor(new TensorShape(examples.Count, means.Length), scaled);
        }

        /// <summary>Weights and biases for features as they are, from those for scaled ones.</summary>
        public (Tensor Weights, Tensor Biases) Fold(Tensor weights, Tensor biases)
        {
            var classes = weights.Shape[1];
            var folded = new float[weights.Shape.Length];
            var shifted = Array.ConvertAll(biases.Floats, bias => (double)bias);
            for (var index = 0; index < folded.Length; index++)
            {
                var feature = index / classes;
                var weight = weights.Floats[index] / deviations[feature];
                folded[index] = (float)weight;
                shifted[index % classes] -= weight * means[feature];
            }

            return (new Tensor(weights.Shape, folded), new Tensor(biases.Shape, Array.ConvertAll(shifted, bias => (float)bias)));
        }
    }
}
