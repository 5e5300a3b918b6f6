using System;
using Hebb.Graphs;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>A layer that brings values to mean 0 and variance 1, then multiplies by a trained weight and adds a trained bias. The shape stays.</summary>
    public abstract class NormalizationLayer : Layer
    {
        private static readonly Initializer WeightInitializer = "ones";
        private static readonly Initializer BiasInitializer = "zeros";

        private Parameter? weight;
        private Parameter? bias;

        private protected NormalizationLayer(float epsilon, bool affine, string? name)
            : base(name)
        {
            Epsilon = epsilon > 0f ? epsilon : throw new ArgumentOutOfRangeException(nameof(epsilon), $"The number added to the variance must be above 0, but is {epsilon}.");
            Affine = affine;
        }

        /// <summary>Added to the variance.</summary>
        public float Epsilon { get; }

        /// <summary>Whether weight and bias are trained.</summary>
        public bool Affine { get; }

        /// <summary>What the normalized values are multiplied by; null before the layer is built, or without trained parameters.</summary>
        public Parameter? Weight => weight;

        /// <summary>What is added after that; null before the layer is built, or without trained parameters.</summary>
        public Parameter? Bias => bias;

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(EpsilonSetting, Epsilon).With(AffineSetting, Affine);

        internal const string EpsilonSetting = "epsilon";
        internal const string AffineSetting = "affine";

        /// <inheritdoc/>
        public sealed override GraphTensor Call(GraphTensor input)
        {
            var graph = input.Graph;
            var shape = ParameterShape(InputShape);
            return Normalize(input, weight is null ? graph.Constant(1f, shape) : graph.Use(weight), bias is null ? graph.Constant(0f, shape) : graph.Use(bias));
        }

        /// <summary>The shape of weight and bias.</summary>
        private protected abstract TensorShape ParameterShape(TensorShape inputShape);

        /// <summary>Adds the operators.</summary>
        private protected abstract GraphTensor Normalize(GraphTensor input, GraphTensor scale, GraphTensor shift);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            var shape = ParameterShape(inputShape);
            if (Affine)
            {
                weight = AddParameter("weight", shape, WeightInitializer, 1, 1, random);
                bias = AddParameter("bias", shape, BiasInitializer, 1, 1, random);
            }

            return inputShape;
        }

        /// <summary>The number of channels of (C, ...), as a shape.</summary>
        private protected TensorShape Channels(TensorShape inputShape) => inputShape.Rank >= 1
            ? new TensorShape(inputShape[0])
            : throw new ArgumentException($"Layer '{Name}' normalizes channels, but each sample is a single number.");
    }
}
