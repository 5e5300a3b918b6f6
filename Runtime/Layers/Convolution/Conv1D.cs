using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>Slides filters along sequences; see <see cref="Conv2DExtensions.Conv1D"/>.</summary>
    /// <remarks>Input (N, C, T). Output (N, filters, places). Weight (filters, C / groups, length), bias (filters).</remarks>
    public sealed class Conv1D : ConvolutionLayer
    {
        private const string LayerKind = "conv1d";
        private const string Type = "Conv1D";

        /// <summary>Creates the layer.</summary>
        /// <param name="filters">Number of output channels, at least 1.</param>
        /// <param name="kernelSize">Steps that a filter covers.</param>
        /// <param name="activation">What is applied to the outputs: a name such as "relu", or null for nothing.</param>
        /// <param name="strides">Steps from a place of the filters to the next.</param>
        /// <param name="padding">"valid", "same", or a number of steps.</param>
        /// <param name="dilation">Steps from an element of a filter to the next.</param>
        /// <param name="groups">Parts of the channels that do not see each other; must divide input and output channels.</param>
        /// <param name="useBias">Whether a bias is added.</param>
        /// <param name="weightInitializer">Where the filters start; Glorot uniform unless given.</param>
        /// <param name="biasInitializer">Where the biases start; zeros unless given.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="System.ArgumentException">A number is out of range.</exception>
        public Conv1D(
            int filters, int kernelSize, string? activation = null, int strides = 1, Padding2D padding = default, int dilation = 1, int groups = 1,
            bool useBias = true, Initializer? weightInitializer = null, Initializer? biasInitializer = null, string? name = null)
            : base(Type, (1, kernelSize), (1, strides), padding.ColumnsOnly(), (1, dilation), groups, activation, useBias, weightInitializer, biasInitializer, name)
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
            .With(KernelKey, KernelSize.Width)
            .With(StridesKey, Strides.Width)
            .With(PaddingKey, Padding.ToString())
            .With(DilationKey, Dilation.Width)
            .With(GroupsKey, Groups)
            .With(ActivationKey, ActivationName)
            .With(BiasKey, UseBias);

        /// <summary>Makes the layer again.</summary>
        internal static Conv1D FromConfig(LayerConfig config, string name) => new Conv1D(
            config.Int(FiltersKey),
            config.Int(KernelKey),
            config.Text(ActivationKey),
            config.Int(StridesKey),
            Padding2D.Parse(config.Text(PaddingKey)),
            config.Int(DilationKey),
            config.Int(GroupsKey),
            config.Bool(BiasKey),
            name: name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            var channels = RequireSequence(inputShape)[0];
            ConvolutionGeometry.CheckGroups(User, channels, Filters, Groups);
            var window = Window2D.Over(User, (1, inputShape[1]), KernelSize, Strides, Padding, Dilation, Window2D.Kernel);
            AddWeights(
                new TensorShape(Filters, channels / Groups, KernelSize.Width),
                channels / Groups * window.Elements,
                Filters / Groups * window.Elements,
                Filters,
                random);
            return new TensorShape(Filters, window.Columns.Output);
        }

        private protected override GraphTensor Convolve(GraphTensor input, GraphTensor weight, GraphTensor? bias) =>
            input.Conv1D(weight, bias, Strides.Width, Padding, Dilation.Width, Groups);
    }
}
