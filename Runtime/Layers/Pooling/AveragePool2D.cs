using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>The mean of each window of every channel; see <see cref="AveragePool2DExtensions.AveragePool2D"/>.</summary>
    /// <remarks>Input (N, C, H, W). Output (N, C, rows, columns).</remarks>
    public sealed class AveragePool2D : PoolingLayer
    {
        private const string LayerKind = "average_pooling2d";
        private const string Type = "AveragePool2D";
        private const string CountPaddingKey = "count_padding";

        private static readonly Size2D Usual = 2;

        /// <summary>Creates the layer.</summary>
        /// <param name="poolSize">Rows and columns of the window; 2 when null.</param>
        /// <param name="strides">Pixels from a window to the next; the window's own extent when null.</param>
        /// <param name="padding">"valid", "same", or numbers of pixels.</param>
        /// <param name="roundUp">Whether pixels that are left over at the bottom and the right get a window of their own.</param>
        /// <param name="countPadding">Whether padding counts as zeros; else the mean is over the pixels of the image alone.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="System.ArgumentException">A number is below 1.</exception>
        public AveragePool2D(
            Size2D? poolSize = null, Size2D? strides = null, Padding2D padding = default, bool roundUp = false, bool countPadding = false, string? name = null)
            : base(Type, name)
        {
            PoolSize = (poolSize ?? Usual).RequirePositive(Type, "a window");
            Strides = (strides ?? PoolSize).RequirePositive(Type, "strides");
            Padding = padding;
            RoundUp = roundUp;
            CountPadding = countPadding;
        }

        /// <inheritdoc/>
        public override string Kind => LayerKind;

        /// <summary>Rows and columns of the window.</summary>
        public Size2D PoolSize { get; }

        /// <summary>Pixels from a window to the next.</summary>
        public Size2D Strides { get; }

        /// <summary>What a window may reach over the border.</summary>
        public Padding2D Padding { get; }

        /// <summary>Whether left-over pixels get a window of their own.</summary>
        public bool RoundUp { get; }

        /// <summary>Whether padding counts as zeros.</summary>
        public bool CountPadding { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig()
            .With(PoolKey, PoolSize.ToArray())
            .With(StridesKey, Strides.ToArray())
            .With(PaddingKey, Padding.ToString())
            .With(RoundUpKey, RoundUp)
            .With(CountPaddingKey, CountPadding);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.AveragePool2D(PoolSize, Strides, Padding, RoundUp, CountPadding);

        /// <summary>Makes the layer again.</summary>
        internal static AveragePool2D FromConfig(LayerConfig config, string name) => new AveragePool2D(
            Size2D.FromArray(config.Ints(PoolKey)),
            Size2D.FromArray(config.Ints(StridesKey)),
            Padding2D.Parse(config.Text(PaddingKey)),
            config.Bool(RoundUpKey),
            config.Bool(CountPaddingKey),
            name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) =>
            PooledShape(inputShape, PoolSize, Strides, Padding, Size2D.One, RoundUp);
    }
}
