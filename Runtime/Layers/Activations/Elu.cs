using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>x where x is positive, else alpha (e^x - 1) (Clevert et al. 2016).</summary>
    public sealed class Elu : Layer
    {
        private const string AlphaKey = "alpha";

        /// <summary>Creates the layer.</summary>
        /// <param name="alpha">The limit towards minus infinity, negated.</param>
        /// <param name="name">Name within the model.</param>
        public Elu(float alpha = 1f, string? name = null)
            : base(name)
        {
            Alpha = alpha;
        }

        /// <inheritdoc/>
        public override string Kind => "elu";

        /// <summary>The limit towards minus infinity, negated.</summary>
        public float Alpha { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(AlphaKey, Alpha);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.Elu(Alpha);

        /// <summary>Makes the layer again.</summary>
        internal static Elu FromConfig(LayerConfig config, string name) => new Elu(config.Float(AlphaKey), name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => inputShape;
    }
}
