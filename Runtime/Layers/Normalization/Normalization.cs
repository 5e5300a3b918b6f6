using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Brings each value to mean 0 and deviation 1 by statistics that were measured before and are not trained.</summary>
    /// <remarks>Any shape: y = clip((x - mean) / deviation, -limit, limit), element by element. States mean and deviation of the shape of a sample.</remarks>
    public sealed class Normalization : Layer
    {
        private StateVariable? mean;
        private StateVariable? deviation;

        /// <summary>Creates the layer. Until <see cref="SetStatistics"/> it only limits.</summary>
        /// <param name="limit">The largest magnitude that comes out, above 0; infinity for no limit.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException">The limit is not above 0.</exception>
        public Normalization(float limit = float.PositiveInfinity, string? name = null)
            : base(name)
        {
            Limit = limit > 0f ? limit : throw new ArgumentOutOfRangeException(nameof(limit), $"The limit of normalized values must be above 0, but is {limit}. Try 10.");
        }

        /// <inheritdoc/>
        public override string Kind => "normalization";

        /// <summary>The largest magnitude that comes out.</summary>
        public float Limit { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(LimitSetting, Limit);

        internal const string LimitSetting = "limit";

        /// <summary>Sets what is subtracted and what is divided by. To be called between Build and the first use of the model.</summary>
        /// <param name="mean">Of the shape of a sample.</param>
        /// <param name="deviation">Of the shape of a sample, all above 0.</param>
        /// <exception cref="InvalidOperationException">The layer is not built.</exception>
        /// <exception cref="ArgumentException">A shape differs from a sample's, or a deviation is not above 0.</exception>
        public void SetStatistics(Tensor mean, Tensor deviation)
        {
            if (this.mean is null || this.deviation is null)
            {
                throw new InvalidOperationException($"Normalization '{Name}' is not built: it does not know the shape of a sample yet. Call Build first.");
            }

            if (mean.Shape != InputShape || deviation.Shape != InputShape || !Array.TrueForAll(deviation.Floats, value => value > 0f))
            {
                throw new ArgumentException($"Normalization '{Name}' takes means and deviations above 0 of the shape {InputShape}, but was given {mean.Shape} and {deviation.Shape}.");
            }

            this.mean.Initial = mean;
            this.deviation.Initial = deviation;
        }

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input)
        {
            var y = input.Subtract(input.Graph.Use(mean!)).Divide(input.Graph.Use(deviation!));
            return float.IsPositiveInfinity(Limit) ? y : y.Clip(-Limit, Limit);
        }

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            mean = AddState("mean", inputShape);
            deviation = AddState("deviation", inputShape, 1f);
            return inputShape;
        }
    }
}
