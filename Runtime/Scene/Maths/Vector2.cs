using System;
using System.Globalization;

namespace UnityEngine
{
    /// <summary>Two numbers: a point, a direction or a size in the plane.</summary>
    [Serializable]
    public struct Vector2 : IEquatable<Vector2>, IFormattable
    {
        /// <summary>Lengths below this count as zero.</summary>
        public const float kEpsilon = 0.00001f;

        /// <summary>Squares of lengths below this have no direction.</summary>
        public const float kEpsilonNormalSqrt = 1e-15f;

        /// <summary>The horizontal part.</summary>
        public float x;

        /// <summary>The vertical part.</summary>
        public float y;

        /// <summary>Makes a vector of its parts.</summary>
        public Vector2(float x, float y)
        {
            this.x = x;
            this.y = y;
        }

        /// <summary>(0, 0).</summary>
        public static Vector2 zero => default;

        /// <summary>(1, 1).</summary>
        public static Vector2 one => new Vector2(1f, 1f);

        /// <summary>(0, 1).</summary>
        public static Vector2 up => new Vector2(0f, 1f);

        /// <summary>(0, -1).</summary>
        public static Vector2 down => new Vector2(0f, -1f);

        /// <summary>(-1, 0).</summary>
        public static Vector2 left => new Vector2(-1f, 0f);

        /// <summary>(1, 0).</summary>
        public static Vector2 right => new Vector2(1f, 0f);

        /// <summary>Both parts positive infinity.</summary>
        public static Vector2 positiveInfinity => new Vector2(float.PositiveInfinity, float.PositiveInfinity);

        /// <summary>Both parts negative infinity.</summary>
        public static Vector2 negativeInfinity => new Vector2(float.NegativeInfinity, float.NegativeInfinity);

        /// <summary>The length.</summary>
        public float magnitude => MathF.Sqrt((x * x) + (y * y));

        /// <summary>The square of the length.</summary>
        public float sqrMagnitude => (x * x) + (y * y);

        /// <summary>The vector of length 1 in the same direction; zero when it is too short to have one.</summary>
        public Vector2 normalized
        {
            get
            {
                var length = magnitude;
                return length > kEpsilon ? this / length : zero;
            }
        }

        /// <summary>A part by number: 0 is x, 1 is y.</summary>
        public float this[int index]
        {
            get => index switch { 0 => x, 1 => y, _ => throw new IndexOutOfRangeException($"A Vector2 has no part {index}.") };
            set
            {
                switch (index)
                {
                    case 0: x = value; break;
                    case 1: y = value; break;
                    default: throw new IndexOutOfRangeException($"A Vector2 has no part {index}.");
                }
            }
        }

        /// <summary>Part by part.</summary>
        public static Vector2 operator +(Vector2 a, Vector2 b) => new Vector2(a.x + b.x, a.y + b.y);

        /// <summary>Part by part.</summary>
        public static Vector2 operator -(Vector2 a, Vector2 b) => new Vector2(a.x - b.x, a.y - b.y);

        /// <summary>The opposite.</summary>
        public static Vector2 operator -(Vector2 a) => new Vector2(-a.x, -a.y);

        /// <summary>Part by part.</summary>
        public static Vector2 operator *(Vector2 a, Vector2 b) => new Vector2(a.x * b.x, a.y * b.y);

        /// <summary>Scaled.</summary>
        public static Vector2 operator *(Vector2 a, float d) => new Vector2(a.x * d, a.y * d);

        /// <summary>Scaled.</summary>
        public static Vector2 operator *(float d, Vector2 a) => new Vector2(a.x * d, a.y * d);

        /// <summary>Part by part.</summary>
        public static Vector2 operator /(Vector2 a, Vector2 b) => new Vector2(a.x / b.x, a.y / b.y);

        /// <summary>Scaled.</summary>
        public static Vector2 operator /(Vector2 a, float d) => new Vector2(a.x / d, a.y / d);

        /// <summary>Whether two vectors are equal up to rounding.</summary>
        public static bool operator ==(Vector2 lhs, Vector2 rhs) => (lhs - rhs).sqrMagnitude < kEpsilon * kEpsilon;

        /// <summary>Whether two vectors differ by more than rounding.</summary>
        public static bool operator !=(Vector2 lhs, Vector2 rhs) => !(lhs == rhs);

        /// <summary>Drops z.</summary>
        public static implicit operator Vector2(Vector3 v) => new Vector2(v.x, v.y);

        /// <summary>With z = 0.</summary>
        public static implicit operator Vector3(Vector2 v) => new Vector3(v.x, v.y, 0f);

        /// <summary>The angle between two directions, in degrees, from 0 to 180.</summary>
        public static float Angle(Vector2 from, Vector2 to)
        {
            var denominator = MathF.Sqrt(from.sqrMagnitude * to.sqrMagnitude);
            return denominator < kEpsilonNormalSqrt ? 0f : MathF.Acos(Mathf.Clamp(Dot(from, to) / denominator, -1f, 1f)) * Mathf.Rad2Deg;
        }

        /// <summary>The angle from one direction to another, in degrees, positive when counterclockwise.</summary>
        public static float SignedAngle(Vector2 from, Vector2 to) => Angle(from, to) * Mathf.Sign((from.x * to.y) - (from.y * to.x));

        /// <summary>The vector, shortened to a length.</summary>
        public static Vector2 ClampMagnitude(Vector2 vector, float maxLength) =>
            vector.sqrMagnitude > maxLength * maxLength ? vector / vector.magnitude * maxLength : vector;

        /// <summary>The distance between two points.</summary>
        public static float Distance(Vector2 a, Vector2 b) => (a - b).magnitude;

        /// <summary>The scalar product.</summary>
        public static float Dot(Vector2 lhs, Vector2 rhs) => (lhs.x * rhs.x) + (lhs.y * rhs.y);

        /// <summary>The point between two others; <paramref name="t"/> is held between 0 and 1.</summary>
        public static Vector2 Lerp(Vector2 a, Vector2 b, float t) => LerpUnclamped(a, b, Mathf.Clamp01(t));

        /// <summary>The point on the line through two others.</summary>
        public static Vector2 LerpUnclamped(Vector2 a, Vector2 b, float t) => a + ((b - a) * t);

        /// <summary>The larger part of each pair.</summary>
        public static Vector2 Max(Vector2 lhs, Vector2 rhs) => new Vector2(Mathf.Max(lhs.x, rhs.x), Mathf.Max(lhs.y, rhs.y));

        /// <summary>The smaller part of each pair.</summary>
        public static Vector2 Min(Vector2 lhs, Vector2 rhs) => new Vector2(Mathf.Min(lhs.x, rhs.x), Mathf.Min(lhs.y, rhs.y));

        /// <summary>Moves towards a target by at most a distance.</summary>
        public static Vector2 MoveTowards(Vector2 current, Vector2 target, float maxDistanceDelta)
        {
            var way = target - current;
            var distance = way.magnitude;
            return distance == 0f || (maxDistanceDelta >= 0f && distance <= maxDistanceDelta) ? target : current + (way / distance * maxDistanceDelta);
        }

        /// <summary>Turned by 90 degrees counterclockwise.</summary>
        public static Vector2 Perpendicular(Vector2 inDirection) => new Vector2(-inDirection.y, inDirection.x);

        /// <summary>Mirrored at the line with the given normal.</summary>
        public static Vector2 Reflect(Vector2 inDirection, Vector2 inNormal) => inDirection - (2f * Dot(inNormal, inDirection) * inNormal);

        /// <summary>Part by part.</summary>
        public static Vector2 Scale(Vector2 a, Vector2 b) => a * b;

        /// <summary>The square of the length.</summary>
        public static float SqrMagnitude(Vector2 a) => a.sqrMagnitude;

        /// <summary>Makes the length 1.</summary>
        public void Normalize() => this = normalized;

        /// <summary>Multiplies part by part.</summary>
        public void Scale(Vector2 scale) => this *= scale;

        /// <summary>Replaces both parts.</summary>
        public void Set(float newX, float newY)
        {
            x = newX;
            y = newY;
        }

        /// <summary>The square of the length.</summary>
        public float SqrMagnitude() => sqrMagnitude;

        /// <summary>Whether all parts are exactly equal.</summary>
        public bool Equals(Vector2 other) => x == other.x && y == other.y;

        /// <inheritdoc/>
        public override bool Equals(object? other) => other is Vector2 vector && Equals(vector);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(x, y);

        /// <inheritdoc/>
        public override string ToString() => ToString("F2", CultureInfo.InvariantCulture);

        /// <summary>The parts in a numeric format.</summary>
        public string ToString(string? format) => ToString(format, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            "(" + x.ToString(format, formatProvider) + ", " + y.ToString(format, formatProvider) + ")";
    }
}
