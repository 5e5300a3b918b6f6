using System;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>
    /// Says from where in the old picture each point of the new one is taken: x' = Xx x + Xy y + X0, y' = Yx x + Yy y + Y0. Points are
    /// in pixels from the middle of the picture, x to the right and y down, so that turning and scaling leave the middle where it is.
    /// </summary>
    public readonly struct AffineMap
    {
        /// <summary>Sets the six numbers.</summary>
        public AffineMap(double xx, double xy, double x0, double yx, double yy, double y0)
        {
            Xx = xx;
            Xy = xy;
            X0 = x0;
            Yx = yx;
            Yy = yy;
            Y0 = y0;
        }

        /// <summary>Leaves the picture as it is.</summary>
        public static AffineMap Identity => Scaling(1, 1);

        /// <summary>How x' grows with x.</summary>
        public double Xx { get; }

        /// <summary>How x' grows with y.</summary>
        public double Xy { get; }

        /// <summary>x' of the middle.</summary>
        public double X0 { get; }

        /// <summary>How y' grows with x.</summary>
        public double Yx { get; }

        /// <summary>How y' grows with y.</summary>
        public double Yy { get; }

        /// <summary>y' of the middle.</summary>
        public double Y0 { get; }

        /// <summary>True when the picture stays as it is.</summary>
        public bool IsIdentity => Xx == 1 && Xy == 0 && X0 == 0 && Yx == 0 && Yy == 1 && Y0 == 0;

        /// <summary>Moves the picture by <paramref name="x"/> pixels to the right and <paramref name="y"/> down.</summary>
        public static AffineMap Translation(double x, double y) => new AffineMap(1, 0, -x, 0, 1, -y);

        /// <summary>Makes the picture <paramref name="x"/> times as wide and <paramref name="y"/> times as high; -1 mirrors it.</summary>
        /// <exception cref="ArgumentException">A factor is 0.</exception>
        public static AffineMap Scaling(double x, double y) => x != 0 && y != 0
            ? new AffineMap(1 / x, 0, 0, 0, 1 / y, 0)
            : throw new ArgumentException($"A picture cannot be made {x} times as wide and {y} times as high: nothing would be left of it.");

        /// <summary>Turns the picture clockwise about its middle.</summary>
        public static AffineMap Rotation(double degrees)
        {
            PortableMath.SinCos(degrees / 360, out var sine, out var cosine);
            return new AffineMap(cosine, sine, 0, -sine, cosine, 0);
        }

        /// <summary>Does <paramref name="first"/> to the picture, then <paramref name="second"/> to the result.</summary>
        public static AffineMap operator *(in AffineMap first, in AffineMap second) => new AffineMap(
            (first.Xx * second.Xx) + (first.Xy * second.Yx),
            (first.Xx * second.Xy) + (first.Xy * second.Yy),
            (first.Xx * second.X0) + (first.Xy * second.Y0) + first.X0,
            (first.Yx * second.Xx) + (first.Yy * second.Yx),
            (first.Yx * second.Xy) + (first.Yy * second.Yy),
            (first.Yx * second.X0) + (first.Yy * second.Y0) + first.Y0);
    }
}
