using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>The largest value of each window of every channel; see <see cref="MaxPool2DExtensions.MaxPool2D"/>.</summary>
    /// <remarks>Input (N, C, H, W). Output (N, C, rows, columns).</remarks>
    public sealed class MaxPool2D : PoolingLayer
    {
        private const string LayerKind = "max_pooling2d";
        private const string Type = "MaxPool2D";
        private const string DilationKey = "dilation_rate";

        private static readonly Size2D Usual = 2;

        /// <summary>Creates the layer.</summary>
        /// <param name="poolSize">Rows and columns of the window; 2 when null.</param>
        /// <param name="strides">Pixels from a window to the next; the window's own extent when null.</param>
        /// <param name="padding">"valid", "same", or numbers of pixels.</param>
        /// <param name="dilation">Pixels from an element of the window to the next; 1 when null.</param>
        /// <param name="roundUp">Whether pixels that are left over at the bottom and the right get a window of their own.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="System.ArgumentException">A number is below 1.</exception>
        public MaxPool2D(Size2D? poolSize = null, Size2D? strides = null, Padding2D padding = default, Size2D? dilation = null, bool roundUp = false, string? name = null)
            : base(Type, name)
        {
            PoolSize = (poolSize ?? Usual).RequirePositive(Type, "a window");
            Strides = (strides ?? PoolSize).RequirePositive(Type, "strides");
            Dilation = (dilation ?? Size2D.One).RequirePositive(Type, "dilations");
            Padding = padding;
            RoundUp = roundUp;
        }

        /// <inheritdoc/>
        public override string Kind => LayerKind;

        /// <summary>Rows and columns of the window.</summary>
        public Size2D PoolSize { get; }

        /// <summary>Pixels from a window to the next.</summary>
        public Size2D Strides { get; }

        /// <summary>What a window may reach over the border.</summary>
        public Padding2D Padding { get; }

        /// <summary>Pixels from an element of the window to the next.</summary>
        public Size2D Dilation { get; }

        /// <summary>Whether left-over pixels get a window of their own.</summary>
        public bool RoundUp { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig()
            .With(PoolKey, PoolSize.ToArray())
            .With(StridesKey, Strides.ToArray())
            .With(PaddingKey, Padding.ToString())
            .With(DilationKey, Dilation.ToArray())
            .With(RoundUpKey, RoundUp);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.MaxPool2D(PoolSize, Strides, Padding, Dilation, RoundUp);

        /// <summary>Makes the layer again.</summary>
        internal static MaxPool2D FromConfig(LayerConfig config, string name) => new MaxPool2D(
            Size2D.FromArray(config.Ints(PoolKey)),
            Size2D.FromArray(config.Ints(StridesKey)),
            Padding2D.Parse(config.Text(PaddingKey)),
            Size2D.FromArray(config.Ints(DilationKey)),
            config.Bool(RoundUpKey),
            name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) =>
            PooledShape(inputShape, PoolSize, Strides, Padding, Dilation, RoundUp);
    }
}
