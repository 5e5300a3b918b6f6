using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Sets inputs to 0 at random while training, so that no unit can rely on another (Srivastava et al. 2014); does nothing otherwise.</summary>
    /// <remarks>Any shape. What stays is divided by 1 - rate, so that sums keep their size.</remarks>
    public sealed class Dropout : Layer
    {
        /// <summary>Creates the layer.</summary>
        /// <param name="rate">The part of the inputs to drop, in [0, 1).</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate is out of its range.</exception>
        public Dropout(float rate, string? name = null)
            : base(name)
        {
            Rate = rate >= 0f && rate < 1f ? rate : throw new ArgumentOutOfRangeException(nameof(rate), $"Dropout drops a part of at least 0 and below 1, but the rate is {rate}.");
        }

        /// <inheritdoc/>
        public override string Kind => "dropout";

        /// <summary>The part of the inputs that is dropped.</summary>
        public float Rate { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(RateSetting, Rate);

        internal const string RateSetting = "rate";

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.Dropout(Rate);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => inputShape;
    }
}
