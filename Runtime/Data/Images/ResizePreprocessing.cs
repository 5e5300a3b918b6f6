using System.Collections.Generic;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>Brings a picture to one size and one number of channels; opacity is laid on white first.</summary>
    public sealed class ResizePreprocessing : ImagePreprocessing
    {
        /// <summary>The name in a model file.</summary>
        public const string TypeName = "resize";

        private const string WidthKey = "width";
        private const string HeightKey = "height";
        private const string ChannelsKey = "channels";
        private const string FitKey = "fit";

        /// <summary>Describes the result.</summary>
        /// <param name="width">1 to 16384.</param>
        /// <param name="height">1 to 16384.</param>
        /// <param name="channels">1 (brightness) or 3 (RGB).</param>
        /// <param name="fit">What becomes of other proportions.</param>
        /// <exception cref="InvalidDataException">A value is out of its range.</exception>
        public ResizePreprocessing(int width, int height, int channels, ImageFit fit)
            : this(new Dictionary<string, int>
            {
                [WidthKey] = width,
                [HeightKey] = height,
                [ChannelsKey] = channels,
                [FitKey] = (int)fit,
            })
        {
        }

        internal ResizePreprocessing(IReadOnlyDictionary<string, int> parameters)
        {
            Parameters = parameters;
            Width = Require(parameters, TypeName, WidthKey, 1, ImageHeader.MaxSide);
            Height = Require(parameters, TypeName, HeightKey, 1, ImageHeader.MaxSide);
            Fit = (ImageFit)Require(parameters, TypeName, FitKey, (int)ImageFit.Stretch, (int)ImageFit.Pad);
            Channels = Require(parameters, TypeName, ChannelsKey, 1, 3);
            if (Channels == 2)
            {
                throw new InvalidDataException($"The parameter '{ChannelsKey}' of the image preprocessing '{TypeName}' is 2; 1 or 3 was expected.");
            }
        }

        /// <inheritdoc/>
        public override string Name => TypeName;

        /// <inheritdoc/>
        public override IReadOnlyDictionary<string, int> Parameters { get; }

        /// <inheritdoc/>
        public override int Width { get; }

        /// <inheritdoc/>
        public override int Height { get; }

        /// <inheritdoc/>
        public override int Channels { get; }

        /// <summary>What becomes of other proportions.</summary>
        public ImageFit Fit { get; }

        /// <inheritdoc/>
        public override Image Apply(Image image)
        {
            var flat = ImageTransforms.Flatten(image, byte.MaxValue);
            var colored = Channels == 1 ? ImageTransforms.Grayscale(flat) : ImageTransforms.ToRgb(flat);
            return ImageTransforms.Resize(colored, Width, Height, Fit);
        }
    }
}
