using System;
using Hebb.Tensors;

namespace Hebb.Data.Strokes
{
    /// <summary>
    /// Draws single characters as a person might: a shape is chosen, its points shaken, its strokes bent by a smooth random field,
    /// slanted, turned and stretched, drawn with a pen of some width and softness into a box of 20x20 pixels, and placed by its
    /// centre of mass in 28x28 pixels, as the digits of MNIST are (LeCun, Bottou, Bengio and Haffner 1998, section III.A).
    /// Keeps its memory from character to character; one writer serves one thread.
    /// </summary>
    internal sealed class StrokeWriter
    {
        public const int Side = 28;

        private const int Box = 20;

        private readonly StrokePath path = new StrokePath();
        private readonly StrokeInk ink = new StrokeInk(Side);
        private readonly double[] values = new double[Side * Side];

        /// <summary>Draws a character in white on black.</summary>
        /// <param name="shapes">The ways in which people draw it.</param>
        /// <param name="width">How wide it is as a rule, beside its height.</param>
        /// <param name="random">Everything that varies is drawn from it.</param>
        /// <param name="pixels">Side * Side bytes, all of which are written.</param>
        public void Write(StrokeShape[] shapes, double width, SeededRandom random, Span<byte> pixels)
        {
            path.Trace(Choose(shapes, random), random);
            path.Bend(random);
            path.Lean(width, random);
            var radius = ChooseRadius(random);
            double softness = random.Uniform(0.5f, 0.9f);
            path.Press(radius, random);
            path.Fit(Box + 0.5 - (2 * radius) - softness - random.Uniform(0, 0.5f), Side);
            Draw(softness);
            Place(random, pixels);
        }

        private static StrokeShape Choose(StrokeShape[] shapes, SeededRandom random)
        {
            var total = 0.0;
            foreach (var shape in shapes)
            {
                total += shape.Weight;
            }

            var left = random.Uniform() * total;
            var chosen = 0;
            while (chosen < shapes.Length - 1 && left >= shapes[chosen].Weight)
            {
                left -= shapes[chosen].Weight;
                chosen++;
            }

            return shapes[chosen];
        }

        private static double ChooseRadius(SeededRandom random)
        {
            var isBroad = random.Uniform() < 0.06;
            double radius = random.Normal(1.3f, 0.4f);
            if (isBroad)
            {
                radius += random.Uniform(0, 1.4f);
            }

            return Math.Min(2.9, Math.Max(0.7, radius));
        }

        /// <summary>How bright each pixel is, 0 to 1: the edge of the trace fades over twice the softness.</summary>
        private void Draw(double softness)
        {
            ink.Clear(softness);
            path.DrawOn(ink, softness);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Math.Min(1, Math.Max(0, (ink.Depth[i] + softness) / (2 * softness)));
            }
        }

        /// <summary>Moves the centre of mass to the middle by whole pixels, adds noise and rounds to bytes.</summary>
        private void Place(SeededRandom random, Span<byte> pixels)
        {
            var mass = 0.0;
            var momentX = 0.0;
            var momentY = 0.0;
            for (var i = 0; i < values.Length; i++)
            {
                mass += values[i];
                momentX += values[i] * (i % Side);
                momentY += values[i] * (i / Side);
            }

            var moveX = (int)Math.Floor((Side / 2) - (momentX / mass) + 0.5);
            var moveY = (int)Math.Floor((Side / 2) - (momentY / mass) + 0.5);
            var isNoisy = random.Uniform() < 0.3;
            double noise = isNoisy ? random.Uniform(0, 0.06f) : 0;
            double gain = random.Uniform(1.0f, 1.3f);
            for (var y = 0; y < Side; y++)
            {
                for (var x = 0; x < Side; x++)
                {
                    var (fromX, fromY) = (x - moveX, y - moveY);
                    var isInside = (uint)fromX < Side && (uint)fromY < Side;
                    var value = isInside ? values[(fromY * Side) + fromX] * gain : 0;
                    if (isNoisy)
                    {
                        value += noise * Spread(random.Bits());
                    }

                    pixels[(y * Side) + x] = (byte)(Math.Min(1, Math.Max(0, value)) * byte.MaxValue + 0.5);
                }
            }
        }

        /// <summary>A roughly normal number of mean 0 and deviation 1: the sum of the word's four bytes, scaled.</summary>
        private static double Spread(uint bits)
        {
            const double Mean = 2 * byte.MaxValue;
            const double Deviation = 147.8;
            return ((bits & 0xFF) + ((bits >> 8) & 0xFF) + ((bits >> 16) & 0xFF) + (bits >> 24) - Mean) / Deviation;
        }
    }
}
