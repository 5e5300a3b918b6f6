using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>x where x is positive, else a trained share of it (He et al. 2015).</summary>
    /// <remarks>Input (N, C, ...). Parameter weight (C), or (1) where all channels share it.</remarks>
    public sealed class Prelu : Layer
    {
        private const string SharedKey = "shared";

        // He et al. 2015, section 2.1.
        private const float InitialSlope = 0.25f;

        private Parameter? weight;

        /// <summary>Creates the layer.</summary>
        /// <param name="shared">Whether all channels share one slope.</param>
        /// <param name="name">Name within the model.</param>
        public Prelu(bool shared = false, string? name = null)
            : base(name)
        {
            Shared = shared;
        }

        /// <inheritdoc/>
        public override string Kind => "prelu";

        /// <summary>Whether all channels share one slope.</summary>
        public bool Shared { get; }

        /// <summary>The slopes, (C) or (1); null before the layer is built.</summary>
        public Parameter? Weight => weight;

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(SharedKey, Shared);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.Prelu(input.Graph.Use(weight!));

        /// <summary>Makes the layer again.</summary>
        internal static Prelu FromConfig(LayerConfig config, string name) => new Prelu(config.Bool(SharedKey), name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            if (inputShape.Rank < 1)
            {
                throw new ArgumentException($"Prelu '{Name}' has a slope per channel, but each sample is a single number.");
            }

            weight = AddParameter("weight", new TensorShape(Shared ? 1 : inputShape[0]), new Constant(InitialSlope), 1, 1, random);
            return inputShape;
        }
    }
}
