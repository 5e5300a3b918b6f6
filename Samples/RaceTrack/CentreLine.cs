using UnityEngine;

namespace Hebb.Samples.RaceTrack
{
    /// <summary>A closed, smooth line through a few corners: a Catmull-Rom spline, cut into short straight pieces.</summary>
    public sealed class CentreLine
    {
        /// <summary>Fewer corners enclose nothing.</summary>
        public const int FewestCorners = 3;

        private const int SearchedAhead = 6;
        private const int SearchedBehind = 3;

        private readonly Vector2[] points;
        private readonly float[] distances;

        /// <summary>Lays the line.</summary>
        /// <param name="corners">At least three points that it passes, in driving order.</param>
        /// <param name="piecesPerCorner">Straight pieces from one corner to the next.</param>
        public CentreLine(Vector2[] corners, int piecesPerCorner)
        {
            points = new Vector2[corners.Length * piecesPerCorner];
            distances = new float[points.Length + 1];
            for (var index = 0; index < points.Length; index++)
            {
                points[index] = Spline(corners, index / piecesPerCorner, index % piecesPerCorner / (float)piecesPerCorner);
            }

            for (var index = 0; index < points.Length; index++)
            {
                distances[index + 1] = distances[index] + Vector2.Distance(points[index], points[(index + 1) % points.Length]);
            }
        }

        /// <summary>Number of straight pieces.</summary>
        public int Count => points.Length;

        /// <summary>Metres of one lap.</summary>
        public float Length => distances[points.Length];

        /// <summary>Where a piece begins.</summary>
        public Vector2 Point(int index) => points[index % points.Length];

        /// <summary>Where a piece leads, of length 1.</summary>
        public Vector2 Direction(int index) => (Point(index + 1) - Point(index)).normalized;

        /// <summary>Across the road, to the left of the driving direction, of length 1.</summary>
        public Vector2 Left(int index)
        {
            var along = Direction(index + points.Length - 1) + Direction(index);
            return new Vector2(-along.y, along.x).normalized;
        }

        /// <summary>The nearest place of the whole line.</summary>
        public TrackPlace Locate(Vector2 point) => Nearest(point, 0, points.Length);

        /// <summary>The nearest place around an earlier one; a car cannot jump to another part of the road.</summary>
        public TrackPlace Locate(Vector2 point, TrackPlace before) =>
            Nearest(point, before.Segment + points.Length - SearchedBehind, SearchedBehind + SearchedAhead);

        private TrackPlace Nearest(Vector2 point, int first, int count)
        {
            var nearest = float.PositiveInfinity;
            var place = default(TrackPlace);
            for (var step = 0; step < count; step++)
            {
                var segment = (first + step) % points.Length;
                var from = points[segment];
                var along = Point(segment + 1) - from;
                var share = Mathf.Clamp01(Vector2.Dot(point - from, along) / along.sqrMagnitude);
                var gap = (point - from - along * share).magnitude;
                if (gap < nearest)
                {
                    nearest = gap;
                    place = new TrackPlace(segment, distances[segment] + along.magnitude * share, gap, along.normalized);
                }
            }

            return place;
        }

        private static Vector2 Spline(Vector2[] corners, int corner, float t)
        {
            var count = corners.Length;
            var a = corners[(corner + count - 1) % count];
            var b = corners[corner];
            var c = corners[(corner + 1) % count];
            var d = corners[(corner + 2) % count];
            return 0.5f * (2f * b + (c - a) * t + (2f * a - 5f * b + 4f * c - d) * (t * t) + (3f * b - a - 3f * c + d) * (t * t * t));
        }
    }
}
