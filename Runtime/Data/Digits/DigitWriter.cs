using System;
using System.Collections.Generic;
using Hebb.Tensors;

namespace Hebb.Data.Digits
{
    /// <summary>
    /// Writes single digits as a person might: a shape is chosen, its points shaken, its strokes bent by a smooth random field,
    /// slanted, turned and stretched, drawn with a pen of some width into a box of 20x20 pixels, values, and placed by its centre
    /// of mass in 28x28 pixels, as the digits of MNIST are (LeCun, Bottou, Bengio and Haffner 1998, section III.A).
    /// Keeps its memory from digit to digit; one writer serves one thread.
    /// </summary>
    internal sealed class DigitWriter
    {
        public const int Side = 28;

        private const int Box = 20;
        private const int StepsPerSpan = 6;
        private const double Softest = 1;

        private readonly DigitInk ink = new DigitInk(Side);
        private readonly double[] values = new double[Side * Side];
        private readonly List<PenPoint> line = new List<PenPoint>();
        private readonly List<int> ends = new List<int>();
        private readonly List<double> radii = new List<double>();

        /// <summary>Writes <paramref name="digit"/> in white on black.</summary>
        /// <param name="digit">0 to 9.</param>
        /// <param name="random">Everything that varies is drawn from it.</param>
        /// <param name="pixels">Side * Side bytes, all of which are written.</param>
        public void Write(int digit, SeededRandom random, Span<byte> pixels)
        {
            Trace(Choose(DigitShapes.All[digit], random), random);
            Bend(random);
            Lean(DigitShapes.Widths[digit], random);
            var radius = ChooseRadius(random);
            var softness = random.Uniform(0.5f, 0.9f);
            PressPen(radius, random);
            FitIntoBox(radius + (softness / 2), random);
            Draw(softness);
            Place(random, pixels);
        }

        private static DigitShape Choose(DigitShape[] shapes, SeededRandom random)
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
            var radius = random.Normal(1.3f, 0.4f) + (isBroad ? random.Uniform(0, 1.4f) : 0);
            return Math.Min(2.9, Math.Max(0.7, radius));
        }

        /// <summary>Turns a shape with shaken points into short lines: a Catmull-Rom curve through them, broken at corners.</summary>
        private void Trace(DigitShape shape, SeededRandom random)
        {
            line.Clear();
            ends.Clear();
            var shake = random.Uniform(0.01f, 0.05f);
            for (var stroke = 0; stroke < shape.Strokes.Length; stroke++)
            {
                var points = (PenPoint[])shape.Strokes[stroke].Clone();
                for (var i = 0; i < points.Length; i++)
                {
                    points[i].X += random.Normal(0, shake);
                    points[i].Y += random.Normal(0, shake);
                }

                TraceStroke(points, shape.Corners[stroke]);
                TrimEnds(stroke == 0 ? 0 : ends[stroke - 1], random);
                ends.Add(line.Count);
            }
        }

        private void TraceStroke(PenPoint[] points, bool[] corners)
        {
            line.Add(points[0]);
            for (var i = 0; i + 1 < points.Length; i++)
            {
                var before = i == 0 || corners[i] ? points[i] : points[i - 1];
                var after = i + 2 == points.Length || corners[i + 1] ? points[i + 1] : points[i + 2];
                for (var step = 1; step <= StepsPerSpan; step++)
                {
                    var t = step / (double)StepsPerSpan;
                    line.Add(new PenPoint(
                        CatmullRom(before.X, points[i].X, points[i + 1].X, after.X, t),
                        CatmullRom(before.Y, points[i].Y, points[i + 1].Y, after.Y, t)));
                }
            }
        }

        /// <summary>Begins a little later and stops a little earlier than the shape does.</summary>
        private void TrimEnds(int start, SeededRandom random)
        {
            const float Most = 0.08f;
            var count = line.Count - start;
            line.RemoveRange(start, (int)(count * random.Uniform(0, Most)));
            var last = (int)(count * random.Uniform(0, Most));
            line.RemoveRange(line.Count - last, last);
        }

        /// <summary>Catmull and Rom, "A class of local interpolating splines", 1974, with tension 1/2.</summary>
        private static double CatmullRom(double before, double from, double to, double after, double t)
        {
            var linear = to - before;
            var square = (2 * before) - (5 * from) + (4 * to) - after;
            var cube = (3 * from) - before - (3 * to) + after;
            return from + (0.5 * t * (linear + (t * (square + (t * cube)))));
        }

        /// <summary>A smooth distortion: random polynomials of the second and third degree in both coordinates.</summary>
        private void Bend(SeededRandom random)
        {
            const float Quadratic = 0.1f;
            const float Cubic = 0.06f;
            Span<double> x = stackalloc double[7];
            Span<double> y = stackalloc double[7];
            for (var i = 0; i < x.Length; i++)
            {
                x[i] = random.Normal(0, i < 3 ? Quadratic : Cubic);
                y[i] = random.Normal(0, i < 3 ? Quadratic : Cubic);
            }

            for (var i = 0; i < line.Count; i++)
            {
                var u = (2 * line[i].X) - 1;
                var v = (2 * line[i].Y) - 1;
                line[i] = new PenPoint(u + Polynomial(x, u, v), v + Polynomial(y, u, v));
            }
        }

        private static double Polynomial(ReadOnlySpan<double> c, double u, double v) =>
            (c[0] * u * u) + (c[1] * u * v) + (c[2] * v * v) + (u * ((c[3] * u * u) + (c[4] * u * v))) + (v * ((c[5] * u * v) + (c[6] * v * v)));

        /// <summary>Stretches, slants and turns.</summary>
        private void Lean(double usualWidth, SeededRandom random)
        {
            var width = usualWidth * Math.Max(0.45, 1 + random.Normal(0, 0.22f));
            var slant = random.Normal(0.14f, 0.26f);
            PortableMath.SinCos(random.Normal(0, 0.03f), out var sine, out var cosine);
            for (var i = 0; i < line.Count; i++)
            {
                var x = (line[i].X * width) - (slant * line[i].Y);
                var y = line[i].Y;
                line[i] = new PenPoint((x * cosine) - (y * sine), (x * sine) + (y * cosine));
            }
        }

        /// <summary>The half width at every point: it swells and fades along the way.</summary>
        private void PressPen(double radius, SeededRandom random)
        {
            const double Least = 0.5;
            radii.Clear();
            var tilt = random.Normal(0, 0.12f);
            var bulge = random.Normal(0, 0.1f);
            for (var i = 0; i < line.Count; i++)
            {
                var t = (2.0 * i / line.Count) - 1;
                radii.Add(Math.Max(Least, radius * (1 + (tilt * t) + (bulge * ((t * t) - 0.5)))));
            }
        }

        /// <summary>Scales the strokes so that the longer side of what is drawn is as long as the box, which lies in the middle.</summary>
        private void FitIntoBox(double margin, SeededRandom random)
        {
            var (left, right, top, bottom) = (line[0].X, line[0].X, line[0].Y, line[0].Y);
            foreach (var point in line)
            {
                left = Math.Min(left, point.X);
                right = Math.Max(right, point.X);
                top = Math.Min(top, point.Y);
                bottom = Math.Max(bottom, point.Y);
            }

            var room = Box + 0.5 - (2 * margin) - random.Uniform(0, 0.5f);
            var scale = room / Math.Max(right - left, bottom - top);
            for (var i = 0; i < line.Count; i++)
            {
                line[i] = new PenPoint(
                    (Side / 2) + ((line[i].X - ((left + right) / 2)) * scale),
                    (Side / 2) + ((line[i].Y - ((top + bottom) / 2)) * scale));
            }
        }

        private void Draw(double softness)
        {
            ink.Clear(Softest);
            var start = 0;
            foreach (var end in ends)
            {
                for (var i = start; i + 1 < end; i++)
                {
                    ink.Line(line[i], radii[i], line[i + 1], radii[i + 1], softness);
                }

                start = end;
            }

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
            var noise = isNoisy ? random.Uniform(0, 0.06f) : 0;
            var gain = random.Uniform(1.0f, 1.3f);
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
