using System;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>
    /// A shape in the world: a circle, or a path of straight pieces that may enclose an area. The pieces of a path are boxed in groups so
    /// that a ray skips those it cannot meet.
    /// </summary>
    internal sealed class ColliderGeometry
    {
        private const int GroupSize = 8;
        private Vector2[] points = Array.Empty<Vector2>();
        private (Vector2 Min, Vector2 Max)[] groups = Array.Empty<(Vector2 Min, Vector2 Max)>();
        private int pointCount;
        private bool isClosed;
        private bool isCircle;
        private Vector2 center;
        private float radius;

        public Vector2 Min { get; private set; }

        public Vector2 Max { get; private set; }

        private int PieceCount => isClosed ? pointCount : Math.Max(0, pointCount - 1);

        public void SetCircle(Vector2 center, float radius)
        {
            isCircle = true;
            this.center = center;
            this.radius = radius;
            Min = center - new Vector2(radius, radius);
            Max = center + new Vector2(radius, radius);
        }

        public void SetPath(ReadOnlySpan<Vector2> path, in Matrix4x4 toWorld, bool closed) => SetPath(path, Vector2.zero, toWorld, closed);

        public void SetPath(ReadOnlySpan<Vector2> path, Vector2 offset, in Matrix4x4 toWorld, bool closed)
        {
            isCircle = false;
            isClosed = closed && path.Length > 2;
            pointCount = path.Length;
            if (points.Length < pointCount)
            {
                points = new Vector2[pointCount];
            }

            Min = Vector2.positiveInfinity;
            Max = Vector2.negativeInfinity;
            for (var i = 0; i < pointCount; i++)
            {
                points[i] = toWorld.MultiplyPoint3x4(path[i] + offset);
                Min = Vector2.Min(Min, points[i]);
                Max = Vector2.Max(Max, points[i]);
            }

            BoxGroups();
        }

        public bool Contains(Vector2 point)
        {
            if (isCircle)
            {
                return (point - center).sqrMagnitude <= radius * radius;
            }

            if (!isClosed || point.x < Min.x || point.x > Max.x || point.y < Min.y || point.y > Max.y)
            {
                return false;
            }

            var inside = false;
            for (var i = 0; i < pointCount; i++)
            {
                var (a, b) = Piece(i);
                if (a.y > point.y != b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y) / (b.y - a.y)) + a.x)
                {
                    inside = !inside;
                }
            }

            return inside;
        }

        /// <summary>Where a ray from outside first meets the line of the shape, at most <paramref name="limit"/> away.</summary>
        public bool Raycast(Vector2 origin, Vector2 direction, float limit, out float distance, out Vector2 normal)
        {
            distance = limit;
            normal = default;
            return isCircle ? RaycastCircle(origin, direction, ref distance, ref normal) : RaycastPath(origin, direction, ref distance, ref normal);
        }

        /// <summary>The point of the line of the shape that is nearest to a point.</summary>
        public Vector2 Nearest(Vector2 point)
        {
            if (isCircle)
            {
                return center + ((point - center).normalized * radius);
            }

            var best = pointCount > 0 ? points[0] : point;
            for (var i = 0; i < PieceCount; i++)
            {
                var (a, b) = Piece(i);
                var along = b - a;
                var square = along.sqrMagnitude;
                var candidate = square == 0f ? a : a + (along * Mathf.Clamp01(Vector2.Dot(point - a, along) / square));
                if ((candidate - point).sqrMagnitude < (best - point).sqrMagnitude)
                {
                    best = candidate;
                }
            }

            return best;
        }

        /// <summary>Whether the shapes have a point in common.</summary>
        public bool Overlaps(ColliderGeometry other)
        {
            if (Max.x < other.Min.x || Min.x > other.Max.x || Max.y < other.Min.y || Min.y > other.Max.y)
            {
                return false;
            }

            if (isCircle)
            {
                return other.isCircle
                    ? (center - other.center).sqrMagnitude <= (radius + other.radius) * (radius + other.radius)
                    : other.Contains(center) || (other.Nearest(center) - center).sqrMagnitude <= radius * radius;
            }

            return other.isCircle ? other.Overlaps(this) : pointCount > 0 && other.pointCount > 0 && (other.Contains(points[0]) || Contains(other.points[0]) || Crosses(other));
        }

        private static bool Meets(Vector2 origin, Vector2 inverse, float limit, Vector2 min, Vector2 max)
        {
            float nearX = (min.x - origin.x) * inverse.x, farX = (max.x - origin.x) * inverse.x;
            float nearY = (min.y - origin.y) * inverse.y, farY = (max.y - origin.y) * inverse.y;
            var enter = Math.Max(Math.Min(nearX, farX), Math.Min(nearY, farY));
            var leave = Math.Min(Math.Max(nearX, farX), Math.Max(nearY, farY));
            return !(enter > leave) && !(leave < 0f) && !(enter > limit);
        }

        private bool RaycastCircle(Vector2 origin, Vector2 direction, ref float distance, ref Vector2 normal)
        {
            var away = origin - center;
            var along = Vector2.Dot(away, direction);
            var discriminant = (along * along) - (away.sqrMagnitude - (radius * radius));
            var at = -along - MathF.Sqrt(Math.Max(discriminant, 0f));
            if (discriminant < 0f || at < 0f || at > distance)
            {
                return false;
            }

            distance = at;
            normal = (origin + (direction * at) - center).normalized;
            return true;
        }

        private bool RaycastPath(Vector2 origin, Vector2 direction, ref float distance, ref Vector2 normal)
        {
            var inverse = new Vector2(1f / direction.x, 1f / direction.y);
            if (!Meets(origin, inverse, distance, Min, Max))
            {
                return false;
            }

            var found = false;
            var pieces = PieceCount;
            for (var first = 0; first < pieces; first += GroupSize)
            {
                ref readonly var box = ref groups[first / GroupSize];
                if (!Meets(origin, inverse, distance, box.Min, box.Max))
                {
                    continue;
                }

                for (var i = first; i < Math.Min(first + GroupSize, pieces); i++)
                {
                    var (a, b) = Piece(i);
                    var along = b - a;
                    var denominator = (direction.x * along.y) - (direction.y * along.x);
                    if (denominator == 0f)
                    {
                        continue;
                    }

                    var to = a - origin;
                    var at = ((to.x * along.y) - (to.y * along.x)) / denominator;
                    var part = ((to.x * direction.y) - (to.y * direction.x)) / denominator;
                    if (at >= 0f && at <= distance && part >= 0f && part <= 1f)
                    {
                        found = true;
                        distance = at;
                        normal = Vector2.Perpendicular(along) * (denominator > 0f ? 1f : -1f);
                    }
                }
            }

            normal = normal.normalized;
            return found;
        }

        private bool Crosses(ColliderGeometry other)
        {
            var pieces = PieceCount;
            for (var first = 0; first < pieces; first += GroupSize)
            {
                ref readonly var box = ref groups[first / GroupSize];
                if (BoxesTouch(box.Min, box.Max, other.Min, other.Max) && Crosses(first, Math.Min(first + GroupSize, pieces), other))
                {
                    return true;
                }
            }

            return false;
        }

        private bool Crosses(int first, int end, ColliderGeometry other)
        {
            for (var i = first; i < end; i++)
            {
                var (a, b) = Piece(i);
                for (var j = 0; j < other.PieceCount; j++)
                {
                    var (c, d) = other.Piece(j);
                    if (Side(a, b, c) * Side(a, b, d) <= 0f && Side(c, d, a) * Side(c, d, b) <= 0f && BoxesTouch(a, b, c, d))
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        private static float Side(Vector2 a, Vector2 b, Vector2 point) => ((b.x - a.x) * (point.y - a.y)) - ((b.y - a.y) * (point.x - a.x));

        private static bool BoxesTouch(Vector2 a, Vector2 b, Vector2 c, Vector2 d) =>
            Math.Max(a.x, b.x) >= Math.Min(c.x, d.x) && Math.Min(a.x, b.x) <= Math.Max(c.x, d.x) &&
            Math.Max(a.y, b.y) >= Math.Min(c.y, d.y) && Math.Min(a.y, b.y) <= Math.Max(c.y, d.y);

        private (Vector2 A, Vector2 B) Piece(int index) => (points[index], points[index + 1 == pointCount ? 0 : index + 1]);

        private void BoxGroups()
        {
            var count = (PieceCount + GroupSize - 1) / GroupSize;
            if (groups.Length < count)
            {
                groups = new (Vector2 Min, Vector2 Max)[count];
            }

            for (var i = 0; i < PieceCount; i++)
            {
                var (a, b) = Piece(i);
                ref var box = ref groups[i / GroupSize];
                box.Min = Vector2.Min(i % GroupSize == 0 ? a : box.Min, Vector2.Min(a, b));
                box.Max = Vector2.Max(i % GroupSize == 0 ? a : box.Max, Vector2.Max(a, b));
            }
        }
    }
}
