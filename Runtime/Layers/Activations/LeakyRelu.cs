using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>x where it is positive, slope * x elsewhere (Maas et al. 2013): no unit is ever dead. The shape stays.</summary>
    public sealed class LeakyRelu : Layer
    {
        private const string SlopeKey = "negative_slope";
        private const float UsualSlope = 0.2f;

        /// <summary>Creates the layer.</summary>
        /// <param name="slope">What negative values are multiplied by, in [0, 1).</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException">The slope is out of its range.</exception>
        public LeakyRelu(float slope = UsualSlope, string? name = null)
            : base(name)
        {
            Slope = slope >= 0f && slope < 1f ? slope : throw new ArgumentOutOfRangeException(nameof(slope), $"The slope must be from 0 to below 1, but is {slope}.");
        }

        /// <inheritdoc/>
        public override string Kind => "leaky_relu";

        /// <summary>What negative values are multiplied by.</summary>
        public float Slope { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(SlopeKey, Slope);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.LeakyRelu(Slope);

        /// <summary>Makes the layer again.</summary>
        internal static LeakyRelu FromConfig(LayerConfig config, string name) => new LeakyRelu(config.Float(SlopeKey), name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => inputShape;
    }
}
