using System;

namespace UnityEngine
{
    /// <summary>A box along the axes by its middle and half its size.</summary>
    [Serializable]
    public struct Bounds : IEquatable<Bounds>
    {
        private Vector3 m_Center;
        private Vector3 m_Extents;

        /// <summary>Makes a box of its middle and its whole size.</summary>
        public Bounds(Vector3 center, Vector3 size)
        {
            m_Center = center;
            m_Extents = size * 0.5f;
        }

        /// <summary>The middle.</summary>
        public Vector3 center { get => m_Center; set => m_Center = value; }

        /// <summary>The whole size.</summary>
        public Vector3 size { get => m_Extents * 2f; set => m_Extents = value * 0.5f; }

        /// <summary>Half the size.</summary>
        public Vector3 extents { get => m_Extents; set => m_Extents = value; }

        /// <summary>The corner with the smallest parts.</summary>
        public Vector3 min { get => m_Center - m_Extents; set => SetMinMax(value, max); }

        /// <summary>The corner with the largest parts.</summary>
        public Vector3 max { get => m_Center + m_Extents; set => SetMinMax(min, value); }

        /// <summary>Whether middle and size are equal up to rounding.</summary>
        public static bool operator ==(Bounds lhs, Bounds rhs) => lhs.center == rhs.center && lhs.extents == rhs.extents;

        /// <summary>Whether middle or size differ by more than rounding.</summary>
        public static bool operator !=(Bounds lhs, Bounds rhs) => !(lhs == rhs);

        /// <summary>Sets both corners.</summary>
        public void SetMinMax(Vector3 min, Vector3 max)
        {
            m_Extents = (max - min) * 0.5f;
            m_Center = min + m_Extents;
        }

        /// <summary>Grows to hold a point.</summary>
        public void Encapsulate(Vector3 point) => SetMinMax(Vector3.Min(min, point), Vector3.Max(max, point));

        /// <summary>Grows to hold another box.</summary>
        public void Encapsulate(Bounds bounds) => SetMinMax(Vector3.Min(min, bounds.min), Vector3.Max(max, bounds.max));

        /// <summary>Whether a point lies inside or on the surface.</summary>
        public bool Contains(Vector3 point)
        {
            var away = point - m_Center;
            return Math.Abs(away.x) <= m_Extents.x && Math.Abs(away.y) <= m_Extents.y && Math.Abs(away.z) <= m_Extents.z;
        }

        /// <summary>Whether two boxes touch.</summary>
        public bool Intersects(Bounds bounds)
        {
            Vector3 a = min, b = max, c = bounds.min, d = bounds.max;
            return a.x <= d.x && b.x >= c.x && a.y <= d.y && b.y >= c.y && a.z <= d.z && b.z >= c.z;
        }

        /// <inheritdoc/>
        public bool Equals(Bounds other) => center.Equals(other.center) && extents.Equals(other.extents);

        /// <inheritdoc/>
        public override bool Equals(object? other) => other is Bounds bounds && Equals(bounds);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(center, extents);

        /// <inheritdoc/>
        public override string ToString() => $"Center: {center}, Extents: {extents}";
    }
}
