using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>x where x is positive, else alpha (e^(x / alpha) - 1) (Barron 2017).</summary>
    public sealed class Celu : Layer
    {
        private const string AlphaKey = "alpha";

        /// <summary>Creates the layer.</summary>
        /// <param name="alpha">The limit towards minus infinity, negated; above 0.</param>
        /// <param name="name">Name within the model.</param>
        public Celu(float alpha = 1f, string? name = null)
            : base(name)
        {
            Alpha = alpha;
        }

        /// <inheritdoc/>
        public override string Kind => "celu";

        /// <summary>The limit towards minus infinity, negated; above 0.</summary>
        public float Alpha { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(AlphaKey, Alpha);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.Celu(Alpha);

        /// <summary>Makes the layer again.</summary>
        internal static Celu FromConfig(LayerConfig config, string name) => new Celu(config.Float(AlphaKey), name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => inputShape;
    }
}
