using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Normalizes each channel over the batch (Ioffe and Szegedy 2015): while training by the batch's own statistics, otherwise by running ones.</summary>
    /// <remarks>
    /// Input (N, C), (N, C, L) or (N, C, H, W). Parameters weight and bias (C); states running_mean and running_var (C), which training moves, the
    /// variance in its unbiased form. With <see cref="Layer.Trainable"/> off the parameters stay as they are; the statistics follow the kind of graph.
    /// </remarks>
    public sealed class BatchNormalization : NormalizationLayer
    {
        private StateVariable? runningMean;
        private StateVariable? runningVariance;

        /// <summary>Creates the layer.</summary>
        /// <param name="momentum">How far the running statistics move towards those of a batch, 0 to 1 (PyTorch's meaning; Keras' is one minus that).</param>
        /// <param name="epsilon">Added to the variance, above 0.</param>
        /// <param name="affine">Whether weight and bias are trained.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
        public BatchNormalization(float momentum = 0.1f, float epsilon = 1e-5f, bool affine = true, string? name = null)
            : base(epsilon, affine, name)
        {
            Momentum = momentum >= 0f && momentum <= 1f
                ? momentum
                : throw new ArgumentOutOfRangeException(nameof(momentum), $"The momentum of BatchNormalization must be from 0 to 1, but is {momentum}.");
        }

        /// <inheritdoc/>
        public override string Kind => "batch_normalization";

        /// <summary>How far the running statistics move towards those of a batch.</summary>
        public float Momentum { get; }

        /// <summary>The running mean, (C); null before the layer is built.</summary>
        public StateVariable? RunningMean => runningMean;

        /// <summary>The running variance, (C); null before the layer is built.</summary>
        public StateVariable? RunningVariance => runningVariance;

        /// <inheritdoc/>
        public override LayerConfig Config => base.Config.With(MomentumSetting, Momentum);

        internal const string MomentumSetting = "momentum";

        private protected override TensorShape ParameterShape(TensorShape inputShape) => Channels(inputShape);

        private protected override GraphTensor Normalize(GraphTensor input, GraphTensor scale, GraphTensor shift) =>
            input.BatchNormalization(scale, shift, runningMean!, runningVariance!, Momentum, Epsilon);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            runningMean = AddState("running_mean", Channels(inputShape));
            runningVariance = AddState("running_var", Channels(inputShape), 1f);
            return base.OnBuild(inputShape, random);
        }
    }
}
