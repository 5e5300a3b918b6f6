using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>What all layers that slide filters over images or sequences have in common.</summary>
    public abstract class ConvolutionLayer : Layer
    {
        private protected const string FiltersKey = "filters";
        private protected const string KernelKey = "kernel_size";
        private protected const string StridesKey = "strides";
        private protected const string PaddingKey = "padding";
        private protected const string DilationKey = "dilation_rate";
        private protected const string GroupsKey = "groups";
        private protected const string ActivationKey = "activation";
        private protected const string BiasKey = "use_bias";

        private readonly Activation? activation;
        private readonly Initializer weightInitializer;
        private readonly Initializer biasInitializer;

        private protected ConvolutionLayer(
            string title, Size2D kernelSize, Size2D strides, Padding2D padding, Size2D dilation, int groups,
            string? activation, bool useBias, Initializer? weightInitializer, Initializer? biasInitializer, string? name)
            : base(name)
        {
            Title = title;
            KernelSize = kernelSize.RequirePositive(title, "a kernel");
            Strides = strides.RequirePositive(title, "strides");
            Dilation = dilation.RequirePositive(title, "dilations");
            Padding = padding;
            Groups = groups;
            UseBias = useBias;
            this.activation = activation is null ? null : new Activation(activation);
            this.weightInitializer = weightInitializer ?? "glorot_uniform";
            this.biasInitializer = biasInitializer ?? "zeros";
        }

        /// <summary>Rows and columns of a filter; one row for sequences.</summary>
        public Size2D KernelSize { get; }

        /// <summary>Pixels from a place of the filters to the next.</summary>
        public Size2D Strides { get; }

        /// <summary>What the filters may reach over the border.</summary>
        public Padding2D Padding { get; }

        /// <summary>Pixels from an element of a filter to the next.</summary>
        public Size2D Dilation { get; }

        /// <summary>Parts of the channels that do not see each other.</summary>
        public int Groups { get; private protected set; }

        /// <summary>Whether a bias is added.</summary>
        public bool UseBias { get; }

        /// <summary>The filters; null before the layer is built.</summary>
        public Parameter? Weight { get; private set; }

        /// <summary>One value for each output channel; null before the layer is built, or without bias.</summary>
        public Parameter? Bias { get; private set; }

        /// <summary>The layer's type and name, for errors.</summary>
        private protected string User => $"{Title} '{Name}'";

        private protected string ActivationName => activation?.Function ?? Activation.Linear;

        private string Title { get; }

        /// <inheritdoc/>
        public sealed override GraphTensor Call(GraphTensor input)
        {
            var graph = input.Graph;
            var y = Convolve(input, graph.Use(Weight!), Bias is { } ? graph.Use(Bias) : null);
            return activation is null ? y : activation.Call(y);
        }

        private protected static int CheckedFilters(string title, int filters) => filters >= 1
            ? filters
            : throw new ArgumentOutOfRangeException(nameof(filters), $"{title} needs at least one filter, but got {filters}.");

        /// <summary>The operator itself.</summary>
        private protected abstract GraphTensor Convolve(GraphTensor input, GraphTensor weight, GraphTensor? bias);

        private protected void AddWeights(TensorShape shape, int fanIn, int fanOut, int outputs, SeededRandom random)
        {
            Weight = AddParameter("weight", shape, weightInitializer, fanIn, fanOut, random);
            Bias = UseBias ? AddParameter("bias", new TensorShape(outputs), biasInitializer, fanIn, fanOut, random) : null;
        }

        private protected TensorShape RequireImage(TensorShape shape) => shape.Rank == 3
            ? shape
            : throw new ArgumentException($"{User} takes images (channels, height, width), but each sample has the shape {shape}.");

        private protected TensorShape RequireSequence(TensorShape shape) => shape.Rank == 2
            ? shape
            : throw new ArgumentException($"{User} takes sequences (channels, steps), but each sample has the shape {shape}.");
    }
}
