using System;
using System.Globalization;

namespace UnityEngine
{
    /// <summary>Four numbers.</summary>
    [Serializable]
    public struct Vector4 : IEquatable<Vector4>, IFormattable
    {
        /// <summary>Lengths below this count as zero.</summary>
        public const float kEpsilon = 0.00001f;

        /// <summary>The first part.</summary>
        public float x;

        /// <summary>The second part.</summary>
        public float y;

        /// <summary>The third part.</summary>
        public float z;

        /// <summary>The fourth part.</summary>
        public float w;

        /// <summary>Makes a vector of its parts.</summary>
        public Vector4(float x, float y, float z, float w)
        {
            this.x = x;
            this.y = y;
            this.z = z;
            this.w = w;
        }

        /// <summary>Makes a vector with w = 0.</summary>
        public Vector4(float x, float y, float z)
            : this(x, y, z, 0f)
        {
        }

        /// <summary>Makes a vector with z = w = 0.</summary>
        public Vector4(float x, float y)
            : this(x, y, 0f, 0f)
        {
        }

        /// <summary>All parts 0.</summary>
        public static Vector4 zero => default;

        /// <summary>All parts 1.</summary>
        public static Vector4 one => new Vector4(1f, 1f, 1f, 1f);

        /// <summary>The length.</summary>
        public float magnitude => MathF.Sqrt(sqrMagnitude);

        /// <summary>The square of the length.</summary>
        public float sqrMagnitude => (x * x) + (y * y) + (z * z) + (w * w);

        /// <summary>The vector of length 1 in the same direction; zero when it is too short to have one.</summary>
        public Vector4 normalized
        {
            get
            {
                var length = magnitude;
                return length > kEpsilon ? this / length : zero;
            }
        }

        /// <summary>A part by number: x, y, z, w.</summary>
        public float this[int index]
        {
            get => index switch { 0 => x, 1 => y, 2 => z, 3 => w, _ => throw new IndexOutOfRangeException($"A Vector4 has no part {index}.") };
            set
            {
                switch (index)
                {
                    case 0: x = value; break;
                    case 1: y = value; break;
                    case 2: z = value; break;
                    case 3: w = value; break;
                    default: throw new IndexOutOfRangeException($"A Vector4 has no part {index}.");
                }
            }
        }

        /// <summary>Part by part.</summary>
        public static Vector4 operator +(Vector4 a, Vector4 b) => new Vector4(a.x + b.x, a.y + b.y, a.z + b.z, a.w + b.w);

        /// <summary>Part by part.</summary>
        public static Vector4 operator -(Vector4 a, Vector4 b) => new Vector4(a.x - b.x, a.y - b.y, a.z - b.z, a.w - b.w);

        /// <summary>The opposite.</summary>
        public static Vector4 operator -(Vector4 a) => new Vector4(-a.x, -a.y, -a.z, -a.w);

        /// <summary>Scaled.</summary>
        public static Vector4 operator *(Vector4 a, float d) => new Vector4(a.x * d, a.y * d, a.z * d, a.w * d);

        /// <summary>Scaled.</summary>
        public static Vector4 operator *(float d, Vector4 a) => a * d;

        /// <summary>Scaled.</summary>
        public static Vector4 operator /(Vector4 a, float d) => new Vector4(a.x / d, a.y / d, a.z / d, a.w / d);

        /// <summary>Whether two vectors are equal up to rounding.</summary>
        public static bool operator ==(Vector4 lhs, Vector4 rhs) => (lhs - rhs).sqrMagnitude < kEpsilon * kEpsilon;

        /// <summary>Whether two vectors differ by more than rounding.</summary>
        public static bool operator !=(Vector4 lhs, Vector4 rhs) => !(lhs == rhs);

        /// <summary>Drops z and w.</summary>
        public static implicit operator Vector2(Vector4 v) => new Vector2(v.x, v.y);

        /// <summary>Drops w.</summary>
        public static implicit operator Vector3(Vector4 v) => new Vector3(v.x, v.y, v.z);

        /// <summary>With z = w = 0.</summary>
        public static implicit operator Vector4(Vector2 v) => new Vector4(v.x, v.y);

        /// <summary>With w = 0.</summary>
        public static implicit operator Vector4(Vector3 v) => new Vector4(v.x, v.y, v.z);

        /// <summary>The scalar product.</summary>
        public static float Dot(Vector4 a, Vector4 b) => (a.x * b.x) + (a.y * b.y) + (a.z * b.z) + (a.w * b.w);

        /// <summary>The point between two others; <paramref name="t"/> is held between 0 and 1.</summary>
        public static Vector4 Lerp(Vector4 a, Vector4 b, float t) => a + ((b - a) * Mathf.Clamp01(t));

        /// <summary>Replaces all parts.</summary>
        public void Set(float newX, float newY, float newZ, float newW) => this = new Vector4(newX, newY, newZ, newW);

        /// <summary>Whether all parts are exactly equal.</summary>
        public bool Equals(Vector4 other) => x == other.x && y == other.y && z == other.z && w == other.w;

        /// <inheritdoc/>
        public override bool Equals(object? other) => other is Vector4 vector && Equals(vector);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(x, y, z, w);

        /// <inheritdoc/>
        public override string ToString() => ToString("F2", CultureInfo.InvariantCulture);

        /// <summary>The parts in a numeric format.</summary>
        public string ToString(string? format) => ToString(format, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            "(" + x.ToString(format, formatProvider) + ", " + y.ToString(format, formatProvider) + ", " + z.ToString(format, formatProvider) + ", " + w.ToString(format, formatProvider) + ")";
    }
}
