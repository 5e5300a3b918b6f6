using System;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Normalization: values are shifted and scaled to mean 0 and variance 1, then scaled and shifted as trained.</summary>
    public static class NormalizationExtensions
    {
        /// <summary>
        /// Normalizes each channel over the batch (Ioffe and Szegedy 2015). In a graph for training the batch's own statistics serve, and
        /// the running ones move towards them, the variance in its unbiased form; elsewhere the running statistics serve.
        /// </summary>
        /// <param name="x">(N, C), (N, C, L) or (N, C, H, W).</param>
        /// <param name="scale">(C).</param>
        /// <param name="shift">(C).</param>
        /// <param name="runningMean">(C).</param>
        /// <param name="runningVariance">(C).</param>
        /// <param name="momentum">How far the running statistics move, 0 to 1: running = (1 - momentum) running + momentum batch.</param>
        /// <param name="epsilon">Added to the variance, above 0.</param>
        /// <exception cref="ArgumentException">A shape does not fit, or a channel has a single value to train with.</exception>
        public static GraphTensor BatchNormalization(
            this GraphTensor x, GraphTensor scale, GraphTensor shift, StateVariable runningMean, StateVariable runningVariance, float momentum = 0.1f, float epsilon = 1e-5f)
        {
            var geometry = NormalizationGeometry.Batch(RequireChannels(x, "BatchNormalization").Shape);
            RequireParameters("BatchNormalization", x, scale, shift, new TensorShape(geometry.Channels));
            var (mean, variance) = (x.Graph.Use(runningMean), x.Graph.Use(runningVariance));
            RequireParameters("BatchNormalization", x, mean, variance, new TensorShape(geometry.Channels));
            if (!x.Graph.IsTraining)
            {
                return new FixedNormalizationOperator(geometry, x, scale, shift, mean, variance, epsilon).Output;
            }

            RequireSeveral("BatchNormalization", x, geometry);
            var normalization = new NormalizationOperator("BatchNormalization", geometry, x, scale, shift, epsilon);
            var values = (float)geometry.Statistics.Values;
            _ = new MovingAverageOperator(mean, normalization.Mean, momentum, 1f);
            _ = new MovingAverageOperator(variance, normalization.Variance, momentum, values / (values - 1f));
            return normalization.Output;
        }

        /// <summary>Normalizes the last axes of every row by itself (Ba, Kiros and Hinton 2016).</summary>
        /// <param name="x">(..., normalized axes).</param>
        /// <param name="scale">Of the shape of the normalized axes: its rank says how many they are.</param>
        /// <param name="shift">Of the shape of <paramref name="scale"/>.</param>
        /// <param name="epsilon">Added to the variance, above 0.</param>
        /// <exception cref="ArgumentException">A shape does not fit.</exception>
        public static GraphTensor LayerNormalization(this GraphTensor x, GraphTensor scale, GraphTensor shift, float epsilon = 1e-5f)
        {
            var axes = scale.Shape.Rank;
            if (axes < 1 || axes > x.Shape.Rank)
            {
                throw new ArgumentException($"LayerNormalization with a scale of shape {scale.Shape} cannot normalize '{x.Name}' {x.Shape}.");
            }

            RequireParameters("LayerNormalization", x, scale, shift, new TensorShape(x.Shape.ToArray().AsSpan(x.Shape.Rank - axes).ToArray()));
            return PerSample("LayerNormalization", NormalizationGeometry.Rows(x.Shape, axes), x, scale, shift, epsilon);
        }

        /// <summary>Normalizes groups of channels, each sample by itself (Wu and He 2018).</summary>
        /// <param name="x">(N, C, ...).</param>
        /// <param name="groups">Number of groups; divides C.</param>
        /// <param name="scale">(C).</param>
        /// <param name="shift">(C).</param>
        /// <param name="epsilon">Added to the variance, above 0.</param>
        /// <exception cref="ArgumentException">A shape does not fit, or the groups do not divide the channels.</exception>
        public static GraphTensor GroupNormalization(this GraphTensor x, int groups, GraphTensor scale, GraphTensor shift, float epsilon = 1e-5f)
        {
            var channels = RequireChannels(x, "GroupNormalization").Shape[1];
            if (groups < 1 || channels % groups != 0)
            {
                throw new ArgumentException($"GroupNormalization cannot part the {channels} channels of '{x.Name}' {x.Shape} into {groups} equal groups.");
            }

            RequireParameters("GroupNormalization", x, scale, shift, new TensorShape(channels));
            return PerSample("GroupNormalization", NormalizationGeometry.Grouped(x.Shape, groups), x, scale, shift, epsilon);
        }

        /// <summary>Normalizes each channel of each sample by itself (Ulyanov, Vedaldi and Lempitsky 2016): as many groups as channels.</summary>
        /// <param name="x">(N, C, L) or (N, C, H, W).</param>
        /// <param name="scale">(C).</param>
        /// <param name="shift">(C).</param>
        /// <param name="epsilon">Added to the variance, above 0.</param>
        /// <exception cref="ArgumentException">A shape does not fit.</exception>
        public static GraphTensor InstanceNormalization(this GraphTensor x, GraphTensor scale, GraphTensor shift, float epsilon = 1e-5f) =>
            x.GroupNormalization(RequireChannels(x, "InstanceNormalization").Shape[1], scale, shift, epsilon);

        private static GraphTensor PerSample(string name, NormalizationGeometry geometry, GraphTensor x, GraphTensor scale, GraphTensor shift, float epsilon)
        {
            RequireSeveral(name, x, geometry);
            return new NormalizationOperator(name, geometry, x, scale, shift, epsilon).Output;
        }

        private static GraphTensor RequireChannels(GraphTensor x, string operation) => x.Shape.Rank >= 2
            ? x
            : throw new ArgumentException($"{operation} takes (N, C, ...), but '{x.Name}' has the shape {x.Shape}.");

        private static void RequireParameters(string operation, GraphTensor x, GraphTensor first, GraphTensor second, TensorShape shape)
        {
            if (first.Shape != shape || second.Shape != shape)
            {
                throw new ArgumentException(
                    $"{operation} of '{x.Name}' {x.Shape} needs parameters of shape {shape}, but '{first.Name}' has {first.Shape} and '{second.Name}' {second.Shape}.");
            }
        }

        private static void RequireSeveral(string operation, GraphTensor x, NormalizationGeometry geometry)
        {
            if (geometry.Statistics.Values == 1)
            {
                throw new ArgumentException($"{operation} of '{x.Name}' {x.Shape} would normalize single values, and nothing of them would be left. Use a larger batch or another normalization.");
            }
        }
    }
}
