using Hebb.Data.Strokes;

namespace Hebb.Data.Gestures
{
    /// <summary>The ways in which people draw some simple figures.</summary>
    internal static class GestureShapes
    {
        /// <summary>What the figures are called.</summary>
        public static readonly string[] Names = { "circle", "square", "triangle", "cross", "zigzag", "spiral", "wave", "arrow", "heart", "star" };

        /// <summary>How wide each is as a rule, beside its height.</summary>
        public static readonly double[] Widths = { 1, 1, 1.05, 0.95, 0.75, 1, 1, 1, 1, 1 };

        /// <summary>The shapes of figure f are number f.</summary>
        public static readonly StrokeShape[][] All =
        {
            new[]
            {
                new StrokeShape(3, "0.5,0 0.15,0.15 0,0.5 0.15,0.85 0.5,1 0.85,0.85 1,0.5 0.85,0.15 0.5,0 0.4,0.02"),
                new StrokeShape(2, "0.1,0.3 0.35,0.03 0.75,0.06 1,0.45 0.88,0.85 0.5,1 0.1,0.85 0,0.45 0.12,0.26"),
                new StrokeShape(1, "0.3,0! 0.7,0! 1,0.3! 1,0.7! 0.7,1! 0.3,1! 0,0.7! 0,0.3! 0.3,0"),
            },
            new[]
            {
                new StrokeShape(3, "0,0! 0,1! 1,1! 1,0! 0,0"),
                new StrokeShape(2, "0,0.02! 1,0! 1,1! 0.02,1! 0,0"),
                new StrokeShape(1, "0,0! 0,1! 1,1 / 0,0 1,0! 1,1"),
            },
            new[]
            {
                new StrokeShape(3, "0.5,0! 1,1! 0,1! 0.5,0"),
                new StrokeShape(2, "0.5,0! 0,1! 1,1! 0.5,0.02"),
                new StrokeShape(1, "0,1! 0.5,0! 1,1! 0.02,0.98"),
            },
            new[]
            {
                new StrokeShape(3, "0,0 0.5,0.5 1,1 / 1,0 0.5,0.5 0,1"),
                new StrokeShape(2, "1,0 0.5,0.48 0,1 / 0.02,0.02 0.5,0.52 1,0.96"),
            },
            new[]
            {
                new StrokeShape(3, "0,0! 1,0.3! 0,0.66! 1,1"),
                new StrokeShape(2, "1,0! 0,0.35! 1,0.64! 0,1"),
                new StrokeShape(1, "0,0! 1,0! 0,1! 1,1"),
            },
            new[]
            {
                new StrokeShape(3, "0.5,0.5 0.62,0.44 0.66,0.6 0.48,0.7 0.3,0.55 0.38,0.28 0.7,0.2 0.9,0.5 0.75,0.9 0.35,1 0.02,0.65 0.1,0.2"),
                new StrokeShape(2, "0.5,0.5 0.38,0.44 0.34,0.6 0.52,0.7 0.7,0.55 0.62,0.28 0.3,0.2 0.1,0.5 0.25,0.9 0.65,1 0.98,0.65 0.9,0.2"),
                new StrokeShape(1, "0,0! 1,0! 1,1! 0,1! 0,0.35! 0.65,0.35! 0.65,0.68! 0.35,0.68"),
            },
            new[]
            {
                new StrokeShape(3, "0,0.5 0.16,0.3 0.33,0.5 0.5,0.7 0.67,0.5 0.84,0.3 1,0.5"),
                new StrokeShape(2, "0,0.5 0.16,0.7 0.33,0.5 0.5,0.3 0.67,0.5 0.84,0.7 1,0.5"),
                new StrokeShape(1, "0,0.6 0.14,0.38 0.28,0.6 0.43,0.38 0.57,0.6 0.71,0.38 0.86,0.6 1,0.4"),
            },
            new[]
            {
                new StrokeShape(3, "0,0.5 0.5,0.5 1,0.5 / 0.6,0.1 1,0.5! 0.6,0.9"),
                new StrokeShape(2, "0,0.5 0.5,0.5 1,0.5! 0.62,0.15 / 1,0.5 0.62,0.85"),
                new StrokeShape(1, "1,0.5 0.5,0.5 0,0.5 / 0.4,0.1 0,0.5! 0.4,0.9"),
                new StrokeShape(1, "0.5,1 0.5,0.5 0.5,0 / 0.12,0.4 0.5,0! 0.88,0.4"),
            },
            new[]
            {
                new StrokeShape(3, "0.5,0.28! 0.3,0 0.04,0.12 0.06,0.5 0.5,1! 0.94,0.5 0.96,0.12 0.7,0 0.5,0.28"),
                new StrokeShape(2, "0.5,1! 0.08,0.55 0.02,0.15 0.3,0 0.5,0.26! 0.7,0 0.98,0.15 0.92,0.55 0.5,1"),
            },
            new[]
            {
                new StrokeShape(3, "0.2,1! 0.5,0! 0.8,1! 0,0.38! 1,0.38! 0.2,1"),
                new StrokeShape(2, "0,0.38! 1,0.38! 0.2,1! 0.5,0! 0.8,1! 0.02,0.4"),
                new StrokeShape(1, "0.5,0 0.5,0.5 0.5,1 / 0,0.5 0.5,0.5 1,0.5 / 0.15,0.15 0.5,0.5 0.85,0.85 / 0.85,0.15 0.5,0.5 0.15,0.85"),
            },
        };
    }
}
