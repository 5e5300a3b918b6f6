using System;
using System.Globalization;

namespace Hebb.Data.Strokes
{
    /// <summary>
    /// One way to draw a character: strokes through points in the unit square. The pen runs smoothly through the points and turns
    /// sharply at those marked with '!'; '/' lifts it. Example: <c>0,0 1,0! 0.4,1 / 0.2,0.5 0.8,0.5</c> is a barred seven.
    /// </summary>
    internal sealed class StrokeShape
    {
        /// <summary>Reads a description.</summary>
        /// <param name="weight">How often this way is chosen, relative to the character's others.</param>
        /// <param name="strokes">The strokes in the notation above.</param>
        public StrokeShape(double weight, string strokes)
        {
            Weight = weight;
            var parts = strokes.Split('/');
            Strokes = Array.ConvertAll(parts, ParseStroke);
            Corners = Array.ConvertAll(parts, ParseCorners);
        }

        public double Weight { get; }

        /// <summary>The points of each stroke.</summary>
        public PenPoint[][] Strokes { get; }

        /// <summary>For each point of each stroke, whether the pen turns sharply there.</summary>
        public bool[][] Corners { get; }

        private static string[] Points(string stroke) => stroke.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);

        private static PenPoint[] ParseStroke(string stroke) => Array.ConvertAll(Points(stroke), point =>
        {
            var coordinates = point.TrimEnd('!').Split(',');
            return new PenPoint(double.Parse(coordinates[0], CultureInfo.InvariantCulture), double.Parse(coordinates[1], CultureInfo.InvariantCulture));
        });

        private static bool[] ParseCorners(string stroke) => Array.ConvertAll(Points(stroke), point => point.EndsWith("!", StringComparison.Ordinal));
    }
}
