using System;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Normalizes the last axes of each sample by themselves (Ba, Kiros and Hinton 2016).</summary>
    /// <remarks>Input (N, ...). Parameters weight and bias of the shape of the normalized axes.</remarks>
    public sealed class LayerNormalization : NormalizationLayer
    {
        /// <summary>Creates the layer.</summary>
        /// <param name="axes">How many of the last axes are normalized together, at least 1.</param>
        /// <param name="epsilon">Added to the variance, above 0.</param>
        /// <param name="affine">Whether weight and bias are trained.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
        public LayerNormalization(int axes = 1, float epsilon = 1e-5f, bool affine = true, string? name = null)
            : base(epsilon, affine, name)
        {
            Axes = axes >= 1 ? axes : throw new ArgumentOutOfRangeException(nameof(axes), $"LayerNormalization normalizes at least one axis, but got {axes}.");
        }

        /// <inheritdoc/>
        public override string Kind => "layer_normalization";

        /// <summary>How many of the last axes are normalized together.</summary>
        public int Axes { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => base.Config.With(AxesSetting, Axes);

        internal const string AxesSetting = "axes";

        private protected override TensorShape ParameterShape(TensorShape inputShape) => inputShape.Rank >= Axes
            ? new TensorShape(inputShape.Skip(inputShape.Rank - Axes).ToArray())
            : throw new ArgumentException($"LayerNormalization '{Name}' normalizes {Axes} axes, but each sample has the shape {inputShape}.");

        private protected override GraphTensor Normalize(GraphTensor input, GraphTensor scale, GraphTensor shift) => input.LayerNormalization(scale, shift, Epsilon);
    }
}
