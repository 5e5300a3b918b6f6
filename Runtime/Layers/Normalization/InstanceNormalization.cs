using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Normalizes each channel of each sample by itself (Ulyanov, Vedaldi and Lempitsky 2016).</summary>
    /// <remarks>Input (N, C, L) or (N, C, H, W). Parameters weight and bias (C).</remarks>
    public sealed class InstanceNormalization : NormalizationLayer
    {
        /// <summary>Creates the layer.</summary>
        /// <param name="epsilon">Added to the variance, above 0.</param>
        /// <param name="affine">Whether weight and bias are trained.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="System.ArgumentOutOfRangeException">The epsilon is not above 0.</exception>
        public InstanceNormalization(float epsilon = 1e-5f, bool affine = true, string? name = null)
            : base(epsilon, affine, name)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "instance_normalization";

        private protected override TensorShape ParameterShape(TensorShape inputShape) => Channels(inputShape);

        private protected override GraphTensor Normalize(GraphTensor input, GraphTensor scale, GraphTensor shift) => input.InstanceNormalization(scale, shift, Epsilon);
    }
}
