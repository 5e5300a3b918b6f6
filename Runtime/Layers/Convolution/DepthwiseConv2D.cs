using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>Slides filters over each channel of images by itself.</summary>
    /// <remarks>Input (N, C, H, W). Output (N, C * multiplier, rows, columns). Weight (C * multiplier, 1, height, width), bias (C * multiplier).</remarks>
    public sealed class DepthwiseConv2D : ConvolutionLayer
    {
        private const string LayerKind = "depthwise_conv2d";
        private const string Type = "DepthwiseConv2D";
        private const string MultiplierKey = "depth_multiplier";

        /// <summary>Creates the layer.</summary>
        /// <param name="kernelSize">Rows and columns of a filter; one number stands for both.</param>
        /// <param name="depthMultiplier">Filters for each channel, at least 1.</param>
        /// <param name="activation">What is applied to the outputs: a name such as "relu", or null for nothing.</param>
        /// <param name="strides">Pixels from a place of the filters to the next; 1 when null.</param>
        /// <param name="padding">"valid", "same", or numbers of pixels.</param>
        /// <param name="dilation">Pixels from an element of a filter to the next; 1 when null.</param>
        /// <param name="useBias">Whether a bias is added.</param>
        /// <param name="weightInitializer">Where the filters start; Glorot uniform unless given.</param>
        /// <param name="biasInitializer">Where the biases start; zeros unless given.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="System.ArgumentException">A number is out of range.</exception>
        public DepthwiseConv2D(
            Size2D kernelSize, int depthMultiplier = 1, string? activation = null, Size2D? strides = null, Padding2D padding = default, Size2D? dilation = null,
            bool useBias = true, Initializer? weightInitializer = null, Initializer? biasInitializer = null, string? name = null)
            : base(Type, kernelSize, strides ?? Size2D.One, padding, dilation ?? Size2D.One, 1, activation, useBias, weightInitializer, biasInitializer, name)
        {
            DepthMultiplier = CheckedFilters(Type, depthMultiplier);
        }

        /// <inheritdoc/>
        public override string Kind => LayerKind;

        /// <summary>Filters for each channel.</summary>
        public int DepthMultiplier { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig()
            .With(KernelKey, KernelSize.ToArray())
            .With(MultiplierKey, DepthMultiplier)
            .With(StridesKey, Strides.ToArray())
            .With(PaddingKey, Padding.ToString())
            .With(DilationKey, Dilation.ToArray())
            .With(ActivationKey, ActivationName)
            .With(BiasKey, UseBias);

        /// <summary>Makes the layer again.</summary>
        internal static DepthwiseConv2D FromConfig(LayerConfig config, string name) => new DepthwiseConv2D(
            Size2D.FromArray(config.Ints(KernelKey)),
            config.Int(MultiplierKey),
            config.Text(ActivationKey),
            Size2D.FromArray(config.Ints(StridesKey)),
            Padding2D.Parse(config.Text(PaddingKey)),
            Size2D.FromArray(config.Ints(DilationKey)),
            config.Bool(BiasKey),
            name: name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            Groups = RequireImage(inputShape)[0];
            var filters = Groups * DepthMultiplier;
            var window = Window2D.Over(User, (inputShape[1], inputShape[2]), KernelSize, Strides, Padding, Dilation, Window2D.Kernel);
            AddWeights(
                new TensorShape(filters, 1, KernelSize.Height, KernelSize.Width), window.Elements, DepthMultiplier * window.Elements, filters, random);
            return new TensorShape(filters, window.Rows.Output, window.Columns.Output);
        }

        private protected override GraphTensor Convolve(GraphTensor input, GraphTensor weight, GraphTensor? bias) =>
            input.Conv2D(weight, bias, Strides, Padding, Dilation, Groups);
    }
}
