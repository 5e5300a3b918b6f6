using System;
using System.Collections.Generic;

namespace Hebb.Data.Images
{
    /// <summary>
    /// Turns a person's drawing or scan of one character into the form of MNIST's digits: white on black, cut to the ink, scaled into
    /// a box, its centre of mass in the middle. Any size, dark on light or light on dark (the border decides), uneven light,
    /// dust and thin pens are allowed for. A picture without ink gives a black one.
    /// </summary>
    public sealed class DigitPreprocessing : ImagePreprocessing
    {
        /// <summary>The name in a model file.</summary>
        public const string TypeName = "digit";

        private const string SideKey = "side";
        private const string BoxKey = "box";
        private const int MaxSide = 1024;
        private const int WorkingSide = 256;
        private const double ThinnestLine = 0.1;

        private readonly int side;
        private readonly int box;

        /// <summary>Describes the result; the defaults are MNIST's.</summary>
        /// <param name="side">Pixels along each side of the result, 1 to 1024.</param>
        /// <param name="box">Pixels along the longer side of the character, 1 to <paramref name="side"/>.</param>
        /// <exception cref="System.IO.InvalidDataException">A value is out of its range.</exception>
        public DigitPreprocessing(int side = 28, int box = 20)
            : this(new Dictionary<string, int> { [SideKey] = side, [BoxKey] = box })
        {
        }

        internal DigitPreprocessing(IReadOnlyDictionary<string, int> parameters)
        {
            Parameters = parameters;
            side = Require(parameters, TypeName, SideKey, 1, MaxSide);
            box = Require(parameters, TypeName, BoxKey, 1, side);
        }

        /// <inheritdoc/>
        public override string Name => TypeName;

        /// <inheritdoc/>
        public override IReadOnlyDictionary<string, int> Parameters { get; }

        /// <inheritdoc/>
        public override int Width => side;

        /// <inheritdoc/>
        public override int Height => side;

        /// <inheritdoc/>
        public override int Channels => 1;

        /// <inheritdoc/>
        public override Image Apply(Image image)
        {
            var grey = ImageTransforms.Grayscale(ImageTransforms.Flatten(image, byte.MaxValue));
            var ink = InkExtraction.Extract(ShrinkTo(grey, WorkingSide));
            var character = InkShape.CutOut(ink);
            if (character is null)
            {
                return new Image(side, side, 1);
            }

            var longest = Math.Max(character.Width, character.Height);
            var thick = InkShape.Thicken(character, ThinnestLine * longest);
            return Center(Brighten(ScaleTo(thick, box)));
        }

        private static Image ShrinkTo(Image image, int longest) =>
            Math.Max(image.Width, image.Height) <= longest ? image : ScaleTo(image, longest);

        private static Image ScaleTo(Image image, int longest)
        {
            var current = Math.Max(image.Width, image.Height);
            return ImageTransforms.Resize(image, Scaled(image.Width), Scaled(image.Height));

            int Scaled(int length) => Math.Max(1, ((2 * length * longest) + current) / (2 * current));
        }

        private static Image Brighten(Image image)
        {
            var brightest = 1;
            foreach (var pixel in image.Pixels)
            {
                brightest = Math.Max(brightest, pixel);
            }

            return new Image(image.Width, image.Height, 1, Array.ConvertAll(image.Pixels, pixel => (byte)(pixel * byte.MaxValue / brightest)));
        }

        /// <summary>Lays the character so that its centre of mass is nearest to pixel (side / 2, side / 2).</summary>
        private Image Center(Image character)
        {
            long mass = 0;
            long momentX = 0;
            long momentY = 0;
            for (var y = 0; y < character.Height; y++)
            {
                for (var x = 0; x < character.Width; x++)
                {
                    mass += character[x, y];
                    momentX += character[x, y] * x;
                    momentY += character[x, y] * y;
                }
            }

            var left = (side / 2) - (int)(((2 * momentX) + mass) / (2 * mass));
            var top = (side / 2) - (int)(((2 * momentY) + mass) / (2 * mass));
            var result = new Image(side, side, 1);
            for (var y = Math.Max(0, -top); y < Math.Min(character.Height, side - top); y++)
            {
                for (var x = Math.Max(0, -left); x < Math.Min(character.Width, side - left); x++)
                {
                    result[left + x, top + y] = character[x, y];
                }
            }

            return result;
        }
    }
}
