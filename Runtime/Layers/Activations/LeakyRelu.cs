using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>x where x is positive, else a small share of it (Maas et al. 2013), so that no unit dies.</summary>
    public sealed class LeakyRelu : Layer
    {
        private const string NegativeSlopeKey = "negative_slope";

        /// <summary>Creates the layer.</summary>
        /// <param name="negativeSlope">Slope below 0.</param>
        /// <param name="name">Name within the model.</param>
        public LeakyRelu(float negativeSlope = 0.01f, string? name = null)
            : base(name)
        {
            NegativeSlope = negativeSlope;
        }

        /// <inheritdoc/>
        public override string Kind => "leaky_relu";

        /// <summary>Slope below 0.</summary>
        public float NegativeSlope { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(NegativeSlopeKey, NegativeSlope);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.LeakyRelu(NegativeSlope);

        /// <summary>Makes the layer again.</summary>
        internal static LeakyRelu FromConfig(LayerConfig config, string name) => new LeakyRelu(config.Float(NegativeSlopeKey), name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => inputShape;
    }
}
