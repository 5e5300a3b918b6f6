using System;
using System.Globalization;

namespace UnityEngine
{
    /// <summary>A rotation in space; Euler angles turn about z, then x, then y, in degrees.</summary>
    [Serializable]
    public struct Quaternion : IEquatable<Quaternion>, IFormattable
    {
        /// <summary>Two rotations whose product deviates by less count as equal.</summary>
        public const float kEpsilon = 0.000001f;

        /// <summary>The x part of the axis times the sine of half the angle.</summary>
        public float x;

        /// <summary>The y part of the axis times the sine of half the angle.</summary>
        public float y;

        /// <summary>The z part of the axis times the sine of half the angle.</summary>
        public float z;

        /// <summary>The cosine of half the angle.</summary>
        public float w;

        /// <summary>Makes a quaternion of its parts.</summary>
        public Quaternion(float x, float y, float z, float w)
        {
            this.x = x;
            this.y = y;
            this.z = z;
            this.w = w;
        }

        /// <summary>No rotation.</summary>
        public static Quaternion identity => new Quaternion(0f, 0f, 0f, 1f);

        /// <summary>The quaternion of length 1 for the same rotation; the identity when the length is zero.</summary>
        public Quaternion normalized
        {
            get
            {
                var length = MathF.Sqrt(Dot(this, this));
                return length < Mathf.Epsilon ? identity : new Quaternion(x / length, y / length, z / length, w / length);
            }
        }

        /// <summary>The angles about x, y and z in degrees, each in [0, 360).</summary>
        public Vector3 eulerAngles
        {
            get
            {
                var sine = Mathf.Clamp(2f * ((w * x) - (y * z)), -1f, 1f);
                Vector3 angles;
                if (Math.Abs(sine) > 0.99999f)
                {
                    angles = new Vector3(Mathf.Sign(sine) * Mathf.PI / 2f, 2f * MathF.Atan2(y, w), 0f);
                }
                else
                {
                    angles = new Vector3(
                        MathF.Asin(sine),
                        MathF.Atan2(2f * ((x * z) + (w * y)), 1f - (2f * ((x * x) + (y * y)))),
                        MathF.Atan2(2f * ((x * y) + (w * z)), 1f - (2f * ((x * x) + (z * z)))));
                }

                angles *= Mathf.Rad2Deg;
                return new Vector3(Positive(angles.x), Positive(angles.y), Positive(angles.z));
            }
            set => this = Euler(value);
        }

        /// <summary>A part by number: x, y, z, w.</summary>
        public float this[int index]
        {
            get => index switch { 0 => x, 1 => y, 2 => z, 3 => w, _ => throw new IndexOutOfRangeException($"A Quaternion has no part {index}.") };
            set
            {
                switch (index)
                {
                    case 0: x = value; break;
                    case 1: y = value; break;
                    case 2: z = value; break;
                    case 3: w = value; break;
                    default: throw new IndexOutOfRangeException($"A Quaternion has no part {index}.");
                }
            }
        }

        /// <summary>First the right rotation, then the left one.</summary>
        public static Quaternion operator *(Quaternion lhs, Quaternion rhs) => new Quaternion(
            (lhs.w * rhs.x) + (lhs.x * rhs.w) + (lhs.y * rhs.z) - (lhs.z * rhs.y),
            (lhs.w * rhs.y) + (lhs.y * rhs.w) + (lhs.z * rhs.x) - (lhs.x * rhs.z),
            (lhs.w * rhs.z) + (lhs.z * rhs.w) + (lhs.x * rhs.y) - (lhs.y * rhs.x),
            (lhs.w * rhs.w) - (lhs.x * rhs.x) - (lhs.y * rhs.y) - (lhs.z * rhs.z));

        /// <summary>The point, turned about the origin.</summary>
        public static Vector3 operator *(Quaternion rotation, Vector3 point)
        {
            var axis = new Vector3(rotation.x, rotation.y, rotation.z);
            var twice = 2f * Vector3.Cross(axis, point);
            return point + (rotation.w * twice) + Vector3.Cross(axis, twice);
        }

        /// <summary>Whether two rotations are equal up to rounding.</summary>
        public static bool operator ==(Quaternion lhs, Quaternion rhs) => Dot(lhs, rhs) > 1f - kEpsilon;

        /// <summary>Whether two rotations differ by more than rounding.</summary>
        public static bool operator !=(Quaternion lhs, Quaternion rhs) => !(lhs == rhs);

        /// <summary>The angle between two rotations, in degrees.</summary>
        public static float Angle(Quaternion a, Quaternion b)
        {
            var dot = Mathf.Min(Math.Abs(Dot(a, b)), 1f);
            return dot > 1f - kEpsilon ? 0f : MathF.Acos(dot) * 2f * Mathf.Rad2Deg;
        }

        /// <summary>A turn by an angle in degrees about an axis.</summary>
        public static Quaternion AngleAxis(float angle, Vector3 axis)
        {
            axis.Normalize();
            var half = angle * Mathf.Deg2Rad * 0.5f;
            var sine = MathF.Sin(half);
            return axis == Vector3.zero ? identity : new Quaternion(axis.x * sine, axis.y * sine, axis.z * sine, MathF.Cos(half));
        }

        /// <summary>The scalar product of the parts.</summary>
        public static float Dot(Quaternion a, Quaternion b) => (a.x * b.x) + (a.y * b.y) + (a.z * b.z) + (a.w * b.w);

        /// <summary>The rotation of Euler angles in degrees.</summary>
        public static Quaternion Euler(Vector3 euler) => Euler(euler.x, euler.y, euler.z);

        /// <summary>The rotation by <paramref name="z"/> about z, then by <paramref name="x"/> about x, then by <paramref name="y"/> about y, in degrees.</summary>
        public static Quaternion Euler(float x, float y, float z)
        {
            var half = Mathf.Deg2Rad * 0.5f;
            float sx = MathF.Sin(x * half), cx = MathF.Cos(x * half);
            float sy = MathF.Sin(y * half), cy = MathF.Cos(y * half);
            float sz = MathF.Sin(z * half), cz = MathF.Cos(z * half);
            return new Quaternion(
                (cy * sx * cz) + (sy * cx * sz),
                (sy * cx * cz) - (cy * sx * sz),
                (cy * cx * sz) - (sy * sx * cz),
                (cy * cx * cz) + (sy * sx * sz));
        }

        /// <summary>The shortest turn from one direction to another.</summary>
        public static Quaternion FromToRotation(Vector3 fromDirection, Vector3 toDirection)
        {
            var from = fromDirection.normalized;
            var to = toDirection.normalized;
            var dot = Vector3.Dot(from, to);
            if (dot < -0.999999f)
            {
                var axis = Vector3.Cross(Vector3.right, from);
                return AngleAxis(180f, axis.sqrMagnitude > 1e-6f ? axis : Vector3.Cross(Vector3.up, from));
            }

            var cross = Vector3.Cross(from, to);
            return new Quaternion(cross.x, cross.y, cross.z, 1f + dot).normalized;
        }

        /// <summary>The opposite rotation.</summary>
        public static Quaternion Inverse(Quaternion rotation) => new Quaternion(-rotation.x, -rotation.y, -rotation.z, rotation.w);

        /// <summary>Between two rotations, part by part and normalised; <paramref name="t"/> is held between 0 and 1.</summary>
        public static Quaternion Lerp(Quaternion a, Quaternion b, float t) => LerpUnclamped(a, b, Mathf.Clamp01(t));

        /// <summary>Between two rotations, part by part and normalised.</summary>
        public static Quaternion LerpUnclamped(Quaternion a, Quaternion b, float t)
        {
            var sign = Dot(a, b) < 0f ? -1f : 1f;
            return new Quaternion(
                Mathf.LerpUnclamped(a.x, b.x * sign, t), Mathf.LerpUnclamped(a.y, b.y * sign, t),
                Mathf.LerpUnclamped(a.z, b.z * sign, t), Mathf.LerpUnclamped(a.w, b.w * sign, t)).normalized;
        }

        /// <summary>Between two rotations at constant speed; <paramref name="t"/> is held between 0 and 1.</summary>
        public static Quaternion Slerp(Quaternion a, Quaternion b, float t) => SlerpUnclamped(a, b, Mathf.Clamp01(t));

        /// <summary>Between two rotations at constant speed.</summary>
        public static Quaternion SlerpUnclamped(Quaternion a, Quaternion b, float t)
        {
            var dot = Dot(a, b);
            var sign = dot < 0f ? -1f : 1f;
            dot *= sign;
            if (dot > 0.9995f)
            {
                return LerpUnclamped(a, b, t);
            }

            var angle = MathF.Acos(dot);
            var first = MathF.Sin((1f - t) * angle) / MathF.Sin(angle);
            var second = MathF.Sin(t * angle) / MathF.Sin(angle) * sign;
            return new Quaternion((a.x * first) + (b.x * second), (a.y * first) + (b.y * second), (a.z * first) + (b.z * second), (a.w * first) + (b.w * second));
        }

        /// <summary>Turns from one rotation towards another by at most an angle in degrees.</summary>
        public static Quaternion RotateTowards(Quaternion from, Quaternion to, float maxDegreesDelta)
        {
            var angle = Angle(from, to);
            return angle == 0f ? to : SlerpUnclamped(from, to, Mathf.Min(1f, maxDegreesDelta / angle));
        }

        /// <summary>The rotation whose forward axis points along <paramref name="forward"/>, with y as far up as possible.</summary>
        public static Quaternion LookRotation(Vector3 forward) => LookRotation(forward, Vector3.up);

        /// <summary>The rotation whose forward axis points along <paramref name="forward"/>, with its up axis as near as possible to <paramref name="upwards"/>.</summary>
        public static Quaternion LookRotation(Vector3 forward, Vector3 upwards)
        {
            var z = forward.normalized;
            if (z == Vector3.zero)
            {
                return identity;
            }

            var x = Vector3.Cross(upwards, z).normalized;
            return x == Vector3.zero ? FromToRotation(Vector3.forward, z) : FromAxes(x, Vector3.Cross(z, x), z);
        }

        /// <summary>The quaternion of length 1 for the same rotation.</summary>
        public static Quaternion Normalize(Quaternion q) => q.normalized;

        /// <summary>Makes the length 1.</summary>
        public void Normalize() => this = normalized;

        /// <summary>Replaces all parts.</summary>
        public void Set(float newX, float newY, float newZ, float newW) => this = new Quaternion(newX, newY, newZ, newW);

        /// <summary>The angle in degrees and the axis.</summary>
        public void ToAngleAxis(out float angle, out Vector3 axis)
        {
            var unit = normalized;
            var half = MathF.Acos(Mathf.Clamp(unit.w, -1f, 1f));
            var sine = MathF.Sin(half);
            angle = half * 2f * Mathf.Rad2Deg;
            axis = Math.Abs(sine) < 1e-6f ? Vector3.right : new Vector3(unit.x, unit.y, unit.z) / sine;
        }

        /// <summary>Whether all parts are exactly equal.</summary>
        public bool Equals(Quaternion other) => x == other.x && y == other.y && z == other.z && w == other.w;

        /// <inheritdoc/>
        public override bool Equals(object? other) => other is Quaternion rotation && Equals(rotation);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(x, y, z, w);

        /// <inheritdoc/>
        public override string ToString() => ToString("F5", CultureInfo.InvariantCulture);

        /// <summary>The parts in a numeric format.</summary>
        public string ToString(string? format) => ToString(format, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            "(" + x.ToString(format, formatProvider) + ", " + y.ToString(format, formatProvider) + ", " + z.ToString(format, formatProvider) + ", " + w.ToString(format, formatProvider) + ")";

        /// <summary>The rotation that takes the axes of the world to three perpendicular unit vectors (Shepperd 1978).</summary>
        private static Quaternion FromAxes(Vector3 right, Vector3 up, Vector3 forward)
        {
            var trace = right.x + up.y + forward.z;
            if (trace > 0f)
            {
                var root = MathF.Sqrt(trace + 1f);
                var scale = 0.5f / root;
                return new Quaternion((up.z - forward.y) * scale, (forward.x - right.z) * scale, (right.y - up.x) * scale, root * 0.5f);
            }

            if (right.x >= up.y && right.x >= forward.z)
            {
                var root = MathF.Sqrt(1f + right.x - up.y - forward.z);
                var scale = 0.5f / root;
                return new Quaternion(root * 0.5f, (right.y + up.x) * scale, (right.z + forward.x) * scale, (up.z - forward.y) * scale);
            }

            if (up.y > forward.z)
            {
                var root = MathF.Sqrt(1f + up.y - right.x - forward.z);
                var scale = 0.5f / root;
                return new Quaternion((up.x + right.y) * scale, root * 0.5f, (forward.y + up.z) * scale, (forward.x - right.z) * scale);
            }
            else
            {
                var root = MathF.Sqrt(1f + forward.z - right.x - up.y);
                var scale = 0.5f / root;
                return new Quaternion((forward.x + right.z) * scale, (forward.y + up.z) * scale, root * 0.5f, (right.y - up.x) * scale);
            }
        }

        private static float Positive(float degrees) => degrees < -0.0057f ? degrees + 360f : degrees > 359.9943f ? degrees - 360f : degrees;
    }
}
