using System;
using System.Globalization;

namespace UnityEngine
{
    /// <summary>A rectangle by its lower left corner and its size.</summary>
    [Serializable]
    public struct Rect : IEquatable<Rect>, IFormattable
    {
        private float m_XMin;
        private float m_YMin;
        private float m_Width;
        private float m_Height;

        /// <summary>Makes a rectangle of its corner and size.</summary>
        public Rect(float x, float y, float width, float height)
        {
            m_XMin = x;
            m_YMin = y;
            m_Width = width;
            m_Height = height;
        }

        /// <summary>Makes a rectangle of its corner and size.</summary>
        public Rect(Vector2 position, Vector2 size)
            : this(position.x, position.y, size.x, size.y)
        {
        }

        /// <summary>An empty rectangle at the origin.</summary>
        public static Rect zero => default;

        /// <summary>The left edge; setting it moves the rectangle.</summary>
        public float x { get => m_XMin; set => m_XMin = value; }

        /// <summary>The lower edge; setting it moves the rectangle.</summary>
        public float y { get => m_YMin; set => m_YMin = value; }

        /// <summary>The width.</summary>
        public float width { get => m_Width; set => m_Width = value; }

        /// <summary>The height.</summary>
        public float height { get => m_Height; set => m_Height = value; }

        /// <summary>The left edge; setting it keeps the right edge.</summary>
        public float xMin
        {
            get => m_XMin;
            set
            {
                m_Width = xMax - value;
                m_XMin = value;
            }
        }

        /// <summary>The lower edge; setting it keeps the upper edge.</summary>
        public float yMin
        {
            get => m_YMin;
            set
            {
                m_Height = yMax - value;
                m_YMin = value;
            }
        }

        /// <summary>The right edge; setting it keeps the left edge.</summary>
        public float xMax { get => m_XMin + m_Width; set => m_Width = value - m_XMin; }

        /// <summary>The upper edge; setting it keeps the lower edge.</summary>
        public float yMax { get => m_YMin + m_Height; set => m_Height = value - m_YMin; }

        /// <summary>The lower left corner; setting it moves the rectangle.</summary>
        public Vector2 position
        {
            get => new Vector2(m_XMin, m_YMin);
            set
            {
                m_XMin = value.x;
                m_YMin = value.y;
            }
        }

        /// <summary>Width and height.</summary>
        public Vector2 size
        {
            get => new Vector2(m_Width, m_Height);
            set
            {
                m_Width = value.x;
                m_Height = value.y;
            }
        }

        /// <summary>The middle; setting it moves the rectangle.</summary>
        public Vector2 center { get => position + (size / 2f); set => position = value - (size / 2f); }

        /// <summary>The lower left corner; setting it keeps the other.</summary>
        public Vector2 min
        {
            get => position;
            set
            {
                xMin = value.x;
                yMin = value.y;
            }
        }

        /// <summary>The upper right corner; setting it keeps the other.</summary>
        public Vector2 max
        {
            get => new Vector2(xMax, yMax);
            set
            {
                xMax = value.x;
                yMax = value.y;
            }
        }

        /// <summary>Whether all parts are exactly equal.</summary>
        public static bool operator ==(Rect lhs, Rect rhs) => lhs.Equals(rhs);

        /// <summary>Whether a part differs.</summary>
        public static bool operator !=(Rect lhs, Rect rhs) => !lhs.Equals(rhs);

        /// <summary>Makes a rectangle of its edges.</summary>
        public static Rect MinMaxRect(float xmin, float ymin, float xmax, float ymax) => new Rect(xmin, ymin, xmax - xmin, ymax - ymin);

        /// <summary>Whether a point lies inside; the left and lower edges belong to the rectangle.</summary>
        public bool Contains(Vector2 point) => point.x >= xMin && point.x < xMax && point.y >= yMin && point.y < yMax;

        /// <summary>Whether a point lies inside; the left and lower edges belong to the rectangle.</summary>
        public bool Contains(Vector3 point) => Contains((Vector2)point);

        /// <summary>Whether two rectangles have a part in common.</summary>
        public bool Overlaps(Rect other) => other.xMax > xMin && other.xMin < xMax && other.yMax > yMin && other.yMin < yMax;

        /// <summary>Replaces all parts.</summary>
        public void Set(float x, float y, float width, float height) => this = new Rect(x, y, width, height);

        /// <inheritdoc/>
        public bool Equals(Rect other) => x == other.x && y == other.y && width == other.width && height == other.height;

        /// <inheritdoc/>
        public override bool Equals(object? other) => other is Rect rectangle && Equals(rectangle);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(x, y, width, height);

        /// <inheritdoc/>
        public override string ToString() => ToString("F2", CultureInfo.InvariantCulture);

        /// <summary>The parts in a numeric format.</summary>
        public string ToString(string? format) => ToString(format, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            "(x:" + x.ToString(format, formatProvider) + ", y:" + y.ToString(format, formatProvider) + ", width:" + width.ToString(format, formatProvider) + ", height:" + height.ToString(format, formatProvider) + ")";
    }
}
