using System;
using System.Globalization;

namespace UnityEngine
{
    /// <summary>Two whole numbers: a cell of a grid.</summary>
    [Serializable]
    public struct Vector2Int : IEquatable<Vector2Int>, IFormattable
    {
        private int m_X;
        private int m_Y;

        /// <summary>Makes a vector of its parts.</summary>
        public Vector2Int(int x, int y)
        {
            m_X = x;
            m_Y = y;
        }

        /// <summary>(0, 0).</summary>
        public static Vector2Int zero => default;

        /// <summary>(1, 1).</summary>
        public static Vector2Int one => new Vector2Int(1, 1);

        /// <summary>(0, 1).</summary>
        public static Vector2Int up => new Vector2Int(0, 1);

        /// <summary>(0, -1).</summary>
        public static Vector2Int down => new Vector2Int(0, -1);

        /// <summary>(-1, 0).</summary>
        public static Vector2Int left => new Vector2Int(-1, 0);

        /// <summary>(1, 0).</summary>
        public static Vector2Int right => new Vector2Int(1, 0);

        /// <summary>The horizontal part.</summary>
        public int x { get => m_X; set => m_X = value; }

        /// <summary>The vertical part.</summary>
        public int y { get => m_Y; set => m_Y = value; }

        /// <summary>The length.</summary>
        public float magnitude => MathF.Sqrt((x * x) + (y * y));

        /// <summary>The square of the length.</summary>
        public int sqrMagnitude => (x * x) + (y * y);

        /// <summary>Part by part.</summary>
        public static Vector2Int operator +(Vector2Int a, Vector2Int b) => new Vector2Int(a.x + b.x, a.y + b.y);

        /// <summary>Part by part.</summary>
        public static Vector2Int operator -(Vector2Int a, Vector2Int b) => new Vector2Int(a.x - b.x, a.y - b.y);

        /// <summary>The opposite.</summary>
        public static Vector2Int operator -(Vector2Int v) => new Vector2Int(-v.x, -v.y);

        /// <summary>Scaled.</summary>
        public static Vector2Int operator *(Vector2Int a, int b) => new Vector2Int(a.x * b, a.y * b);

        /// <summary>Whether both parts are equal.</summary>
        public static bool operator ==(Vector2Int lhs, Vector2Int rhs) => lhs.Equals(rhs);

        /// <summary>Whether a part differs.</summary>
        public static bool operator !=(Vector2Int lhs, Vector2Int rhs) => !lhs.Equals(rhs);

        /// <summary>As floating point.</summary>
        public static implicit operator Vector2(Vector2Int v) => new Vector2(v.x, v.y);

        /// <summary>The distance between two cells.</summary>
        public static float Distance(Vector2Int a, Vector2Int b) => (a - b).magnitude;

        /// <summary>The nearest cell.</summary>
        public static Vector2Int RoundToInt(Vector2 v) => new Vector2Int(Mathf.RoundToInt(v.x), Mathf.RoundToInt(v.y));

        /// <summary>The cell below and to the left.</summary>
        public static Vector2Int FloorToInt(Vector2 v) => new Vector2Int(Mathf.FloorToInt(v.x), Mathf.FloorToInt(v.y));

        /// <summary>Replaces both parts.</summary>
        public void Set(int x, int y)
        {
            m_X = x;
            m_Y = y;
        }

        /// <inheritdoc/>
        public bool Equals(Vector2Int other) => x == other.x && y == other.y;

        /// <inheritdoc/>
        public override bool Equals(object? other) => other is Vector2Int vector && Equals(vector);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(x, y);

        /// <inheritdoc/>
        public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

        /// <summary>The parts in a numeric format.</summary>
        public string ToString(string? format) => ToString(format, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            "(" + x.ToString(format, formatProvider) + ", " + y.ToString(format, formatProvider) + ")";
    }
}
