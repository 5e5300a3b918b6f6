using System;
using System.Collections.Generic;
using Hebb.Tensors;

namespace Hebb.Data.Strokes
{
    /// <summary>
    /// The way of the pen, as short lines: traced from a shape, then bent, slanted and scaled. Numbers on handwriting (how far points
    /// stray, how much people slant) were chosen so that digits resemble those of MNIST's training set.
    /// Keeps its memory from character to character.
    /// </summary>
    internal sealed class StrokePath
    {
        private const int StepsPerSpan = 6;

        private readonly List<PenPoint> line = new List<PenPoint>();
        private readonly List<int> ends = new List<int>();
        private readonly List<double> radii = new List<double>();

        /// <summary>Turns a shape with shaken points into short lines: a Catmull-Rom curve through them, broken at corners.</summary>
        public void Trace(StrokeShape shape, SeededRandom random)
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
        public void Bend(SeededRandom random)
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
        public void Lean(double usualWidth, SeededRandom random)
        {
            var width = usualWidth * Math.Max(0.45, 1.0 + random.Normal(0, 0.22f));
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
        public void Press(double radius, SeededRandom random)
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

        /// <summary>Scales the strokes so that their longer side is as long as <paramref name="room"/>, about the middle of a square.</summary>
        public void Fit(double room, double squareSide)
        {
            var (left, right, top, bottom) = (line[0].X, line[0].X, line[0].Y, line[0].Y);
            foreach (var point in line)
            {
                left = Math.Min(left, point.X);
                right = Math.Max(right, point.X);
                top = Math.Min(top, point.Y);
                bottom = Math.Max(bottom, point.Y);
            }

            var scale = room / Math.Max(right - left, bottom - top);
            for (var i = 0; i < line.Count; i++)
            {
                line[i] = new PenPoint(
                    (squareSide / 2) + ((line[i].X - ((left + right) / 2)) * scale),
                    (squareSide / 2) + ((line[i].Y - ((top + bottom) / 2)) * scale));
            }
        }

        /// <summary>Draws all strokes; see <see cref="StrokeInk.Line"/>.</summary>
        public void DrawOn(StrokeInk ink, double margin)
        {
            var start = 0;
            foreach (var end in ends)
            {
                for (var i = start; i + 1 < end; i++)
                {
                    ink.Line(line[i], radii[i], line[i + 1], radii[i + 1], margin);
                }

                start = end;
            }
        }
    }
}
