using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>Slides filters over images; see <see cref="Conv2DExtensions.Conv2D"/>.</summary>
    /// <remarks>Input (N, C, H, W). Output (N, filters, rows, columns). Weight (filters, C / groups, height, width), bias (filters).</remarks>
    public sealed class Conv2D : ConvolutionLayer
    {
        private const string LayerKind = "conv2d";
        private const string Type = "Conv2D";

        /// <summary>Creates the layer.</summary>
        /// <param name="filters">Number of output channels, at least 1.</param>
        /// <param name="kernelSize">Rows and columns of a filter; one number stands for both.</param>
        /// <param name="activation">What is applied to the outputs: a name such as "relu", or null for nothing.</param>
        /// <param name="strides">Pixels from a place of the filters to the next; 1 when null.</param>
        /// <param name="padding">"valid", "same", or numbers of pixels.</param>
        /// <param name="dilation">Pixels from an element of a filter to the next; 1 when null.</param>
        /// <param name="groups">Parts of the channels that do not see each other; must divide input and output channels.</param>
        /// <param name="useBias">Whether a bias is added.</param>
        /// <param name="weightInitializer">Where the filters start; Glorot uniform unless given.</param>
        /// <param name="biasInitializer">Where the biases start; zeros unless given.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="System.ArgumentException">A number is out of range.</exception>
        public Conv2D(
            int filters, Size2D kernelSize, string? activation = null, Size2D? strides = null, Padding2D padding = default, Size2D? dilation = null, int groups = 1,
            bool useBias = true, Initializer? weightInitializer = null, Initializer? biasInitializer = null, string? name = null)
            : base(Type, kernelSize, strides ?? Size2D.One, padding, dilation ?? Size2D.One, groups, activation, useBias, weightInitializer, biasInitializer, name)
        {
            Filters = CheckedFilters(Type, filters);
        }

        /// <inheritdoc/>
        public override string Kind => LayerKind;

        /// <summary>Number of output channels.</summary>
        public int Filters { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig()
            .With(FiltersKey, Filters)
            .With(KernelKey, KernelSize.ToArray())
            .With(StridesKey, Strides.ToArray())
            .With(PaddingKey, Padding.ToString())
            .With(DilationKey, Dilation.ToArray())
            .With(GroupsKey, Groups)
            .With(ActivationKey, ActivationName)
            .With(BiasKey, UseBias);

        /// <summary>Makes the layer again.</summary>
        internal static Conv2D FromConfig(LayerConfig config, string name) => new Conv2D(
            config.Int(FiltersKey),
            Size2D.FromArray(config.Ints(KernelKey)),
            config.Text(ActivationKey),
            Size2D.FromArray(config.Ints(StridesKey)),
            Padding2D.Parse(config.Text(PaddingKey)),
            Size2D.FromArray(config.Ints(DilationKey)),
            config.Int(GroupsKey),
            config.Bool(BiasKey),
            name: name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            var channels = RequireImage(inputShape)[0];
            ConvolutionGeometry.CheckGroups(User, channels, Filters, Groups);
            var window = Window2D.Over(User, (inputShape[1], inputShape[2]), KernelSize, Strides, Padding, Dilation, Window2D.Kernel);
            AddWeights(
                new TensorShape(Filters, channels / Groups, KernelSize.Height, KernelSize.Width),
                channels / Groups * window.Elements,
                Filters / Groups * window.Elements,
                Filters,
                random);
            return new TensorShape(Filters, window.Rows.Output, window.Columns.Output);
        }

        private protected override GraphTensor Convolve(GraphTensor input, GraphTensor weight, GraphTensor? bias) =>
            input.Conv2D(weight, bias, Strides, Padding, Dilation, Groups);
    }
}
