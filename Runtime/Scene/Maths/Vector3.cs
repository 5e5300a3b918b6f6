using System;
using System.Globalization;

namespace UnityEngine
{
    /// <summary>Three numbers: a point, a direction or a size in space (x right, y up, z away from the viewer).</summary>
    [Serializable]
    public struct Vector3 : IEquatable<Vector3>, IFormattable
    {
        /// <summary>Lengths below this count as zero.</summary>
        public const float kEpsilon = 0.00001f;

        /// <summary>Squares of lengths below this have no direction.</summary>
        public const float kEpsilonNormalSqrt = 1e-15f;

        /// <summary>The part to the right.</summary>
        public float x;

        /// <summary>The part upwards.</summary>
        public float y;

        /// <summary>The part forwards.</summary>
        public float z;

        /// <summary>Makes a vector with z = 0.</summary>
        public Vector3(float x, float y)
            : this(x, y, 0f)
        {
        }

        /// <summary>Makes a vector of its parts.</summary>
        public Vector3(float x, float y, float z)
        {
            this.x = x;
            this.y = y;
            this.z = z;
        }

        /// <summary>(0, 0, 0).</summary>
        public static Vector3 zero => default;

        /// <summary>(1, 1, 1).</summary>
        public static Vector3 one => new Vector3(1f, 1f, 1f);

        /// <summary>(0, 1, 0).</summary>
        public static Vector3 up => new Vector3(0f, 1f, 0f);

        /// <summary>(0, -1, 0).</summary>
        public static Vector3 down => new Vector3(0f, -1f, 0f);

        /// <summary>(-1, 0, 0).</summary>
        public static Vector3 left => new Vector3(-1f, 0f, 0f);

        /// <summary>(1, 0, 0).</summary>
        public static Vector3 right => new Vector3(1f, 0f, 0f);

        /// <summary>(0, 0, 1).</summary>
        public static Vector3 forward => new Vector3(0f, 0f, 1f);

        /// <summary>(0, 0, -1).</summary>
        public static Vector3 back => new Vector3(0f, 0f, -1f);

        /// <summary>All parts positive infinity.</summary>
        public static Vector3 positiveInfinity => new Vector3(float.PositiveInfinity, float.PositiveInfinity, float.PositiveInfinity);

        /// <summary>All parts negative infinity.</summary>
        public static Vector3 negativeInfinity => new Vector3(float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity);

        /// <summary>The length.</summary>
        public float magnitude => MathF.Sqrt(sqrMagnitude);

        /// <summary>The square of the length.</summary>
        public float sqrMagnitude => (x * x) + (y * y) + (z * z);

        /// <summary>The vector of length 1 in the same direction; zero when it is too short to have one.</summary>
        public Vector3 normalized
        {
            get
            {
                var length = magnitude;
                return length > kEpsilon ? this / length : zero;
            }
        }

        /// <summary>A part by number: x, y, z.</summary>
        public float this[int index]
        {
            get => index switch { 0 => x, 1 => y, 2 => z, _ => throw new IndexOutOfRangeException($"A Vector3 has no part {index}.") };
            set
            {
                switch (index)
                {
                    case 0: x = value; break;
                    case 1: y = value; break;
                    case 2: z = value; break;
                    default: throw new IndexOutOfRangeException($"A Vector3 has no part {index}.");
                }
            }
        }

        /// <summary>Part by part.</summary>
        public static Vector3 operator +(Vector3 a, Vector3 b) => new Vector3(a.x + b.x, a.y + b.y, a.z + b.z);

        /// <summary>Part by part.</summary>
        public static Vector3 operator -(Vector3 a, Vector3 b) => new Vector3(a.x - b.x, a.y - b.y, a.z - b.z);

        /// <summary>The opposite.</summary>
        public static Vector3 operator -(Vector3 a) => new Vector3(-a.x, -a.y, -a.z);

        /// <summary>Scaled.</summary>
        public static Vector3 operator *(Vector3 a, float d) => new Vector3(a.x * d, a.y * d, a.z * d);

        /// <summary>Scaled.</summary>
        public static Vector3 operator *(float d, Vector3 a) => new Vector3(a.x * d, a.y * d, a.z * d);

        /// <summary>Scaled.</summary>
        public static Vector3 operator /(Vector3 a, float d) => new Vector3(a.x / d, a.y / d, a.z / d);

        /// <summary>Whether two vectors are equal up to rounding.</summary>
        public static bool operator ==(Vector3 lhs, Vector3 rhs) => (lhs - rhs).sqrMagnitude < kEpsilon * kEpsilon;

        /// <summary>Whether two vectors differ by more than rounding.</summary>
        public static bool operator !=(Vector3 lhs, Vector3 rhs) => !(lhs == rhs);

        /// <summary>The angle between two directions, in degrees, from 0 to 180.</summary>
        public static float Angle(Vector3 from, Vector3 to)
        {
            var denominator = MathF.Sqrt(from.sqrMagnitude * to.sqrMagnitude);
            return denominator < kEpsilonNormalSqrt ? 0f : MathF.Acos(Mathf.Clamp(Dot(from, to) / denominator, -1f, 1f)) * Mathf.Rad2Deg;
        }

        /// <summary>The angle from one direction to another about an axis, in degrees.</summary>
        public static float SignedAngle(Vector3 from, Vector3 to, Vector3 axis) => Angle(from, to) * Mathf.Sign(Dot(axis, Cross(from, to)));

        /// <summary>The vector, shortened to a length.</summary>
        public static Vector3 ClampMagnitude(Vector3 vector, float maxLength) =>
            vector.sqrMagnitude > maxLength * maxLength ? vector / vector.magnitude * maxLength : vector;

        /// <summary>The vector product.</summary>
        public static Vector3 Cross(Vector3 lhs, Vector3 rhs) =>
            new Vector3((lhs.y * rhs.z) - (lhs.z * rhs.y), (lhs.z * rhs.x) - (lhs.x * rhs.z), (lhs.x * rhs.y) - (lhs.y * rhs.x));

        /// <summary>The distance between two points.</summary>
        public static float Distance(Vector3 a, Vector3 b) => (a - b).magnitude;

        /// <summary>The scalar product.</summary>
        public static float Dot(Vector3 lhs, Vector3 rhs) => (lhs.x * rhs.x) + (lhs.y * rhs.y) + (lhs.z * rhs.z);

        /// <summary>The point between two others; <paramref name="t"/> is held between 0 and 1.</summary>
        public static Vector3 Lerp(Vector3 a, Vector3 b, float t) => LerpUnclamped(a, b, Mathf.Clamp01(t));

        /// <summary>The point on the line through two others.</summary>
        public static Vector3 LerpUnclamped(Vector3 a, Vector3 b, float t) => a + ((b - a) * t);

        /// <summary>The length.</summary>
        public static float Magnitude(Vector3 vector) => vector.magnitude;

        /// <summary>The larger part of each pair.</summary>
        public static Vector3 Max(Vector3 lhs, Vector3 rhs) => new Vector3(Mathf.Max(lhs.x, rhs.x), Mathf.Max(lhs.y, rhs.y), Mathf.Max(lhs.z, rhs.z));

        /// <summary>The smaller part of each pair.</summary>
        public static Vector3 Min(Vector3 lhs, Vector3 rhs) => new Vector3(Mathf.Min(lhs.x, rhs.x), Mathf.Min(lhs.y, rhs.y), Mathf.Min(lhs.z, rhs.z));

        /// <summary>Moves towards a target by at most a distance.</summary>
        public static Vector3 MoveTowards(Vector3 current, Vector3 target, float maxDistanceDelta)
        {
            var way = target - current;
            var distance = way.magnitude;
            return distance == 0f || (maxDistanceDelta >= 0f && distance <= maxDistanceDelta) ? target : current + (way / distance * maxDistanceDelta);
        }

        /// <summary>The vector of length 1 in the same direction; zero when it is too short to have one.</summary>
        public static Vector3 Normalize(Vector3 value) => value.normalized;

        /// <summary>The part of a vector along another.</summary>
        public static Vector3 Project(Vector3 vector, Vector3 onNormal)
        {
            var square = onNormal.sqrMagnitude;
            return square < Mathf.Epsilon ? zero : onNormal * (Dot(vector, onNormal) / square);
        }

        /// <summary>The part of a vector within the plane of the given normal.</summary>
        public static Vector3 ProjectOnPlane(Vector3 vector, Vector3 planeNormal) => vector - Project(vector, planeNormal);

        /// <summary>Mirrored at the plane with the given normal.</summary>
        public static Vector3 Reflect(Vector3 inDirection, Vector3 inNormal) => inDirection - (2f * Dot(inNormal, inDirection) * inNormal);

        /// <summary>Part by part.</summary>
        public static Vector3 Scale(Vector3 a, Vector3 b) => new Vector3(a.x * b.x, a.y * b.y, a.z * b.z);

        /// <summary>The square of the length.</summary>
        public static float SqrMagnitude(Vector3 vector) => vector.sqrMagnitude;

        /// <summary>Makes the length 1.</summary>
        public void Normalize() => this = normalized;

        /// <summary>Multiplies part by part.</summary>
        public void Scale(Vector3 scale) => this = Scale(this, scale);

        /// <summary>Replaces all parts.</summary>
        public void Set(float newX, float newY, float newZ)
        {
            x = newX;
            y = newY;
            z = newZ;
        }

        /// <summary>Whether all parts are exactly equal.</summary>
        public bool Equals(Vector3 other) => x == other.x && y == other.y && z == other.z;

        /// <inheritdoc/>
        public override bool Equals(object? other) => other is Vector3 vector && Equals(vector);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(x, y, z);

        /// <inheritdoc/>
        public override string ToString() => ToString("F2", CultureInfo.InvariantCulture);

        /// <summary>The parts in a numeric format.</summary>
        public string ToString(string? format) => ToString(format, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            "(" + x.ToString(format, formatProvider) + ", " + y.ToString(format, formatProvider) + ", " + z.ToString(format, formatProvider) + ")";
    }
}
