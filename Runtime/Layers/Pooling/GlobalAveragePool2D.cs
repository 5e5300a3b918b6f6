using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>The mean of each channel: any image becomes as many numbers as it has channels.</summary>
    /// <remarks>Input (N, C, H, W). Output (N, C).</remarks>
    public sealed class GlobalAveragePool2D : PoolingLayer
    {
        private const string LayerKind = "global_average_pooling2d";
        private const string Type = "GlobalAveragePool2D";

        /// <summary>Creates the layer.</summary>
        public GlobalAveragePool2D(string? name = null)
            : base(Type, name)
        {
        }

        /// <inheritdoc/>
        public override string Kind => LayerKind;

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.GlobalAveragePool2D();

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => new TensorShape(RequireImage(inputShape)[0]);
    }
}
