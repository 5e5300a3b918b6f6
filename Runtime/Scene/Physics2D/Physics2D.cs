using System;
using System.Collections.Generic;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>Rays and overlap queries against the active colliders of the current world.</summary>
    public class Physics2D
    {
        /// <summary>All layers but Ignore Raycast.</summary>
        public const int DefaultRaycastLayers = ~IgnoreRaycastLayer;

        /// <summary>All layers.</summary>
        public const int AllLayers = -1;

        /// <summary>The layer that rays ignore by default.</summary>
        public const int IgnoreRaycastLayer = 1 << 2;

        [ThreadStatic]
        private static ColliderGeometry? probe;

        /// <summary>Whether queries find triggers when no filter says otherwise.</summary>
        public static bool queriesHitTriggers { get => World.Current.QueriesHitTriggers; set => World.Current.QueriesHitTriggers = value; }

        /// <summary>Whether a ray finds the collider it begins in.</summary>
        public static bool queriesStartInColliders { get => World.Current.QueriesStartInColliders; set => World.Current.QueriesStartInColliders = value; }

        private static ColliderGeometry Probe => probe ??= new ColliderGeometry();

        /// <summary>The nearest collider on an endless ray.</summary>
        public static RaycastHit2D Raycast(Vector2 origin, Vector2 direction) => Raycast(origin, direction, float.PositiveInfinity, DefaultRaycastLayers);

        /// <summary>The nearest collider on a ray.</summary>
        public static RaycastHit2D Raycast(Vector2 origin, Vector2 direction, float distance) => Raycast(origin, direction, distance, DefaultRaycastLayers);

        /// <summary>The nearest collider of some layers on a ray.</summary>
        public static RaycastHit2D Raycast(Vector2 origin, Vector2 direction, float distance, int layerMask) => Nearest(origin, direction, distance, Filter(layerMask));

        /// <summary>Fills an array with the colliders on a ray, the nearest first; returns how many fit.</summary>
        public static int Raycast(Vector2 origin, Vector2 direction, ContactFilter2D contactFilter, RaycastHit2D[] results) =>
            Raycast(origin, direction, contactFilter, results, float.PositiveInfinity);

        /// <summary>Fills an array with the colliders on a ray, the nearest first; returns how many fit.</summary>
        public static int Raycast(Vector2 origin, Vector2 direction, ContactFilter2D contactFilter, RaycastHit2D[] results, float distance)
        {
            var count = 0;
            var colliders = World.Current.Colliders;
            for (var i = 0; i < colliders.Count; i++)
            {
                if (colliders[i] is { } collider && contactFilter.Lets(collider) && Hit(collider, origin, direction.normalized, distance, distance, out var hit))
                {
                    count = Insert(results, count, hit);
                }
            }

            return count;
        }

        /// <summary>Fills a list with the colliders on a ray, the nearest first; returns how many.</summary>
        public static int Raycast(Vector2 origin, Vector2 direction, ContactFilter2D contactFilter, List<RaycastHit2D> results, float distance = float.PositiveInfinity)
        {
            results.Clear();
            var colliders = World.Current.Colliders;
            for (var i = 0; i < colliders.Count; i++)
            {
                if (colliders[i] is { } collider && contactFilter.Lets(collider) && Hit(collider, origin, direction.normalized, distance, distance, out var hit))
                {
                    var at = results.Count;
                    while (at > 0 && results[at - 1].distance > hit.distance)
                    {
                        at--;
                    }

                    results.Insert(at, hit);
                }
            }

            return results.Count;
        }

        /// <summary>All colliders on a ray, the nearest first.</summary>
        public static RaycastHit2D[] RaycastAll(Vector2 origin, Vector2 direction, float distance, int layerMask)
        {
            var hits = new List<RaycastHit2D>();
            Raycast(origin, direction, Filter(layerMask), hits, distance);
            return hits.ToArray();
        }

        /// <summary>The nearest collider between two points.</summary>
        public static RaycastHit2D Linecast(Vector2 start, Vector2 end) => Linecast(start, end, DefaultRaycastLayers);

        /// <summary>The nearest collider of some layers between two points.</summary>
        public static RaycastHit2D Linecast(Vector2 start, Vector2 end, int layerMask) => Raycast(start, end - start, (end - start).magnitude, layerMask);

        /// <summary>A collider that holds a point; null when there is none.</summary>
        public static Collider2D OverlapPoint(Vector2 point) => OverlapPoint(point, DefaultRaycastLayers);

        /// <summary>A collider of some layers that holds a point; null when there is none.</summary>
        public static Collider2D OverlapPoint(Vector2 point, int layerMask) => OverlapCircle(point, 0f, layerMask);

        /// <summary>A collider that touches a circle; null when there is none.</summary>
        public static Collider2D OverlapCircle(Vector2 point, float radius) => OverlapCircle(point, radius, DefaultRaycastLayers);

        /// <summary>A collider of some layers that touches a circle; null when there is none.</summary>
        public static Collider2D OverlapCircle(Vector2 point, float radius, int layerMask)
        {
            Probe.SetCircle(point, radius);
            return First(Filter(layerMask));
        }

        /// <summary>Fills an array with the colliders that touch a circle; returns how many fit.</summary>
        public static int OverlapCircle(Vector2 point, float radius, ContactFilter2D contactFilter, Collider2D[] results)
        {
            Probe.SetCircle(point, radius);
            return Fill(contactFilter, results);
        }

        /// <summary>A collider that touches a box; null when there is none. The angle is in degrees.</summary>
        public static Collider2D OverlapBox(Vector2 point, Vector2 size, float angle) => OverlapBox(point, size, angle, DefaultRaycastLayers);

        /// <summary>A collider of some layers that touches a box; null when there is none. The angle is in degrees.</summary>
        public static Collider2D OverlapBox(Vector2 point, Vector2 size, float angle, int layerMask)
        {
            SetBox(point, size, angle);
            return First(Filter(layerMask));
        }

        /// <summary>Fills an array with the colliders that touch a box; returns how many fit. The angle is in degrees.</summary>
        public static int OverlapBox(Vector2 point, Vector2 size, float angle, ContactFilter2D contactFilter, Collider2D[] results)
        {
            SetBox(point, size, angle);
            return Fill(contactFilter, results);
        }

        private static ContactFilter2D Filter(int layerMask) =>
            new ContactFilter2D { useTriggers = queriesHitTriggers, useLayerMask = true, layerMask = layerMask };

        private static RaycastHit2D Nearest(Vector2 origin, Vector2 direction, float distance, ContactFilter2D filter)
        {
            var nearest = default(RaycastHit2D);
            var limit = distance;
            var unit = direction.normalized;
            var colliders = World.Current.Colliders;
            for (var i = 0; i < colliders.Count; i++)
            {
                if (colliders[i] is { } collider && filter.Lets(collider) && Hit(collider, origin, unit, limit, distance, out var hit) && (!nearest || hit.distance < limit))
                {
                    nearest = hit;
                    limit = hit.distance;
                }
            }

            return nearest;
        }

        private static bool Hit(Collider2D collider, Vector2 origin, Vector2 direction, float limit, float length, out RaycastHit2D hit)
        {
            hit = default;
            var shape = collider.Geometry;
            float distance;
            Vector2 normal;
            if (shape.Contains(origin))
            {
                if (!queriesStartInColliders)
                {
                    return false;
                }

                distance = 0f;
                normal = -direction;
            }
            else if (direction == Vector2.zero || !shape.Raycast(origin, direction, limit, out distance, out normal))
            {
                return false;
            }

            var point = origin + (direction * distance);
            hit = new RaycastHit2D
            {
                point = point,
                centroid = point,
                normal = normal,
                distance = distance,
                fraction = float.IsInfinity(length) || length <= 0f ? 0f : distance / length,
                Found = collider,
            };
            return true;
        }

        private static int Insert(RaycastHit2D[] results, int count, RaycastHit2D hit)
        {
            var at = count;
            while (at > 0 && results[at - 1].distance > hit.distance)
            {
                at--;
            }

            for (var i = Math.Min(count, results.Length - 1); i > at; i--)
            {
                results[i] = results[i - 1];
            }

            if (at < results.Length)
            {
                results[at] = hit;
            }

            return Math.Min(count + 1, results.Length);
        }

        private static void SetBox(Vector2 point, Vector2 size, float angle)
        {
            var half = size * 0.5f;
            Span<Vector2> corners = stackalloc Vector2[] { -half, new Vector2(half.x, -half.y), half, new Vector2(-half.x, half.y) };
            Probe.SetPath(corners, Matrix4x4.TRS(point, Quaternion.Euler(0f, 0f, angle), Vector3.one), true);
        }

        private static Collider2D First(ContactFilter2D filter)
        {
            var colliders = World.Current.Colliders;
            for (var i = 0; i < colliders.Count; i++)
            {
                if (colliders[i] is { } collider && filter.Lets(collider) && collider.Geometry.Overlaps(Probe))
                {
                    return collider;
                }
            }

            return null!;
        }

        private static int Fill(ContactFilter2D filter, Collider2D[] results)
        {
            var count = 0;
            var colliders = World.Current.Colliders;
            for (var i = 0; i < colliders.Count && count < results.Length; i++)
            {
                if (colliders[i] is { } collider && filter.Lets(collider) && collider.Geometry.Overlaps(Probe))
                {
                    results[count++] = collider;
                }
            }

            return count;
        }
    }
}
