using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>Every output is a weighted sum of all inputs: y = activation(x W + b).</summary>
    /// <remarks>Input (N, ..., F). Output (N, ..., units). Weight (F, units), bias (units).</remarks>
    public sealed class Dense : Layer
    {
        private readonly Activation? activation;
        private readonly Initializer weightInitializer;
        private readonly Initializer biasInitializer;
        private Parameter? weight;
        private Parameter? bias;

        /// <summary>Creates the layer.</summary>
        /// <param name="units">Number of outputs, at least 1.</param>
        /// <param name="activation">What is applied to the outputs: a name such as "relu", or null for nothing.</param>
        /// <param name="useBias">Whether a bias is added.</param>
        /// <param name="weightInitializer">Where the weights start; Glorot uniform unless given.</param>
        /// <param name="biasInitializer">Where the biases start; zeros unless given.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="units"/> is below 1.</exception>
        public Dense(int units, string? activation = null, bool useBias = true, Initializer? weightInitializer = null, Initializer? biasInitializer = null, string? name = null)
            : base(name)
        {
            if (units < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(units), $"Dense needs at least one unit, but got {units}.");
            }

            Units = units;
            UseBias = useBias;
            this.activation = activation is null ? null : new Activation(activation);
            this.weightInitializer = weightInitializer ?? "glorot_uniform";
            this.biasInitializer = biasInitializer ?? "zeros";
        }

        /// <inheritdoc/>
        public override string Kind => "dense";

        /// <summary>Number of outputs.</summary>
        public int Units { get; }

        /// <summary>Whether a bias is added.</summary>
        public bool UseBias { get; }

        /// <summary>The weights, (F, units); null before the layer is built.</summary>
        public Parameter? Weight => weight;

        /// <summary>The biases, (units); null before the layer is built, or without bias.</summary>
        public Parameter? Bias => bias;

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig()
            .With("units", Units)
            .With("activation", activation?.Function ?? Activation.Linear)
            .With("use_bias", UseBias);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input)
        {
            var graph = input.Graph;
            var rows = new TensorShape(input.Shape.Length / input.Shape[-1], input.Shape[-1]);
            var y = input.Reshape(rows).MatMul(graph.Use(weight!));
            if (bias is { })
            {
                y = y.AddBias(graph.Use(bias));
            }

            var extents = input.Shape.ToArray();
            extents[extents.Length - 1] = Units;
            y = y.Reshape(new TensorShape(extents));
            return activation is null ? y : activation.Call(y);
        }

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            if (inputShape.Rank < 1)
            {
                throw new ArgumentException($"Dense '{Name}' takes vectors, but each sample is a single number of shape {inputShape}. Reshape the samples to (1).");
            }

            var features = inputShape[-1];
            weight = AddParameter("weight", new TensorShape(features, Units), weightInitializer, features, Units, random);
            bias = UseBias ? AddParameter("bias", new TensorShape(Units), biasInitializer, features, Units, random) : null;
            var extents = inputShape.ToArray();
            extents[extents.Length - 1] = Units;
            return new TensorShape(extents);
        }
    }
}
