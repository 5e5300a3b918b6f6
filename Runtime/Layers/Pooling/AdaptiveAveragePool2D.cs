using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Means over as many windows as are asked for, whatever the extent of the image.</summary>
    /// <remarks>Input (N, C, H, W). Output (N, C, rows, columns).</remarks>
    public sealed class AdaptiveAveragePool2D : PoolingLayer
    {
        private const string LayerKind = "adaptive_average_pooling2d";
        private const string Type = "AdaptiveAveragePool2D";
        private const string OutputKey = "output_size";

        /// <summary>Creates the layer.</summary>
        /// <param name="outputSize">Rows and columns of the output; one number stands for both.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="System.ArgumentException">A number is below 1.</exception>
        public AdaptiveAveragePool2D(Size2D outputSize, string? name = null)
            : base(Type, name) => OutputSize = outputSize.RequirePositive(Type, "an output");

        /// <inheritdoc/>
        public override string Kind => LayerKind;

        /// <summary>Rows and columns of the output.</summary>
        public Size2D OutputSize { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(OutputKey, OutputSize.ToArray());

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.AdaptiveAveragePool2D(OutputSize);

        /// <summary>Makes the layer again.</summary>
        internal static AdaptiveAveragePool2D FromConfig(LayerConfig config, string name) =>
            new AdaptiveAveragePool2D(Size2D.FromArray(config.Ints(OutputKey)), name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) =>
            new TensorShape(RequireImage(inputShape)[0], OutputSize.Height, OutputSize.Width);
    }
}
