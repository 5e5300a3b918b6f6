using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hebb.Data;
using Hebb.Devices.Cpu;
using Hebb.Layers;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>Tells classes apart by a softmax over weighted features. It is never changed, so any thread may ask it.</summary>
    public sealed class SoftmaxHead
    {
        private const int Epochs = 60;
        private const int BatchSize = 16;
        private const float LearningRate = 0.01f;
        private const float WeightDecay = 0.1f;

        /// <summary>Features that vary less than this are not stretched any further.</summary>
        private const double SmallestDeviation = 1e-3;

        private readonly string[] labels;
        private readonly float[] weights;
        private readonly float[] biases;

        /// <summary>Takes values as they were read from a file.</summary>
        /// <param name="labels">The classes, at least 2.</param>
        /// <param name="weights">(features, classes).</param>
        /// <param name="biases">(classes).</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public SoftmaxHead(IReadOnlyList<string> labels, Tensor weights, Tensor biases)
        {
            if (labels.Count < 2 || weights.Shape.Rank != 2 || weights.Shape[1] != labels.Count || biases.Shape.Length != labels.Count)
            {
                throw new ArgumentException($"{labels.Count} classes need at least two names, weights (features, {labels.Count}) and biases ({labels.Count}), but {weights.Shape} and {biases.Shape} were given.");
            }

            this.labels = labels.ToArray();
            this.weights = weights.Floats;
            this.biases = biases.Floats;
            Weights = weights;
            Biases = biases;
        }

        /// <summary>The classes.</summary>
        public IReadOnlyList<string> Labels => labels;

        /// <summary>(features, classes).</summary>
        public Tensor Weights { get; }

        /// <summary>(classes).</summary>
        public Tensor Biases { get; }

        /// <summary>Learns to tell the classes of some examples apart; the same examples give the same head. May run on any thread.</summary>
        /// <param name="examples">At least one example of at least two classes; not to be changed meanwhile.</param>
        /// <param name="cancellationToken">Gives up between two steps.</param>
        /// <exception cref="ArgumentException">There are fewer than two classes.</exception>
        /// <exception cref="OperationCanceledException">It was given up.</exception>
        public static SoftmaxHead Learn(ClassExamples examples, CancellationToken cancellationToken = default)
        {
            if (examples.Labels.Count < 2)
            {
                throw new ArgumentException($"To tell classes apart takes examples of at least two, but there {(examples.Labels.Count == 0 ? "are none" : $"is only '{examples.Labels[0]}'")}. Add examples of others.", nameof(examples));
            }

            var scaling = new FeatureScaling(examples, SmallestDeviation);
            using var device = new CpuDevice(threads: 1);
            var layer = new Dense(examples.Labels.Count, "softmax");
            using var model = new Sequential(new Layer[] { layer }, device);
            model.Compile(new AdamW(LearningRate, weightDecay: WeightDecay), new CategoricalCrossentropy());
            var data = new TensorDataset(scaling.Apply(examples), new Tensor(new TensorShape(examples.Count), examples.Classes.ToArray()));
            model.Fit(data, new FitOptions
            {
                Epochs = Epochs,
                BatchSize = BatchSize,
                Sampler = new ClassBalancedSampler(),
                Prefetch = false,
                CancellationToken = cancellationToken,
            });
            cancellationToken.ThrowIfCancellationRequested();
            var (weights, biases) = scaling.Fold(model.Values.Read(layer.Weight!), model.Values.Read(layer.Bias!));
            return new SoftmaxHead(examples.Labels, weights, biases);
        }

        /// <summary>The probabilities of the classes.</summary>
        /// <param name="features">As many as the weights have rows.</param>
        /// <exception cref="ArgumentException">There is another number of features.</exception>
        public float[] Predict(ReadOnlySpan<float> features)
        {
            if (features.Length != Weights.Shape[0])
            {
                throw new ArgumentException($"{Weights.Shape[0]} features were expected, but {features.Length} were given: the classes were learned with another model.", nameof(features));
            }

            var scores = Array.ConvertAll(biases, bias => (double)bias);
            for (var weight = 0; weight < weights.Length; weight++)
            {
                scores[weight % labels.Length] += (double)features[weight / labels.Length] * weights[weight];
            }

            var largest = scores.Max();
            var shares = Array.ConvertAll(scores, score => Math.Exp(score - largest));
            var sum = shares.Sum();
            return Array.ConvertAll(shares, share => (float)(share / sum));
        }
    }
}
