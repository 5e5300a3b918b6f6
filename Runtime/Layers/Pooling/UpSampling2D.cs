using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Makes images larger by whole factors; see <see cref="UpSampling2DExtensions.UpSampling2D"/>.</summary>
    /// <remarks>Input (N, C, H, W). Output (N, C, H * rows, W * columns).</remarks>
    public sealed class UpSampling2D : PoolingLayer
    {
        private const string LayerKind = "up_sampling2d";
        private const string Type = "UpSampling2D";
        private const string SizeKey = "size";
        private const string InterpolationKey = "interpolation";
        private const string AlignCornersKey = "align_corners";
        private const string NearestText = "nearest";
        private const string BilinearText = "bilinear";

        private static readonly Size2D Usual = 2;

        /// <summary>Creates the layer.</summary>
        /// <param name="size">Output pixels for each row and column; 2 when null.</param>
        /// <param name="interpolation">Where the values between the pixels come from.</param>
        /// <param name="alignCorners">For bilinear: whether the centres of the corner pixels stay in the corners, or the pixels' outer edges.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentException">A number is below 1.</exception>
        public UpSampling2D(Size2D? size = null, Interpolation interpolation = Interpolation.Nearest, bool alignCorners = false, string? name = null)
            : base(Type, name)
        {
            Size = (size ?? Usual).RequirePositive(Type, "a factor");
            Interpolation = interpolation;
            AlignCorners = alignCorners;
        }

        /// <inheritdoc/>
        public override string Kind => LayerKind;

        /// <summary>Output pixels for each row and column.</summary>
        public Size2D Size { get; }

        /// <summary>Where the values between the pixels come from.</summary>
        public Interpolation Interpolation { get; }

        /// <summary>Whether the centres of the corner pixels stay in the corners.</summary>
        public bool AlignCorners { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig()
            .With(SizeKey, Size.ToArray())
            .With(InterpolationKey, Interpolation == Interpolation.Nearest ? NearestText : BilinearText)
            .With(AlignCornersKey, AlignCorners);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.UpSampling2D(Size, Interpolation, AlignCorners);

        /// <summary>Makes the layer again.</summary>
        internal static UpSampling2D FromConfig(LayerConfig config, string name) => new UpSampling2D(
            Size2D.FromArray(config.Ints(SizeKey)),
            config.Text(InterpolationKey) switch
            {
                NearestText => Interpolation.Nearest,
                BilinearText => Interpolation.Bilinear,
                var other => throw new FormatException($"The setting '{InterpolationKey}' is '{other}', but should be {NearestText} or {BilinearText}."),
            },
            config.Bool(AlignCornersKey),
            name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) =>
            new TensorShape(RequireImage(inputShape)[0], checked(inputShape[1] * Size.Height), checked(inputShape[2] * Size.Width));
    }
}
