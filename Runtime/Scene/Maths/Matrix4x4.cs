using System;
using System.Globalization;

namespace UnityEngine
{
    /// <summary>A 4 by 4 matrix for points as columns; mRC is row R, column C.</summary>
    [Serializable]
    public struct Matrix4x4 : IEquatable<Matrix4x4>, IFormattable
    {
        /// <summary>Row 0, column 0.</summary>
        public float m00;

        /// <summary>Row 1, column 0.</summary>
        public float m10;

        /// <summary>Row 2, column 0.</summary>
        public float m20;

        /// <summary>Row 3, column 0.</summary>
        public float m30;

        /// <summary>Row 0, column 1.</summary>
        public float m01;

        /// <summary>Row 1, column 1.</summary>
        public float m11;

        /// <summary>Row 2, column 1.</summary>
        public float m21;

        /// <summary>Row 3, column 1.</summary>
        public float m31;

        /// <summary>Row 0, column 2.</summary>
        public float m02;

        /// <summary>Row 1, column 2.</summary>
        public float m12;

        /// <summary>Row 2, column 2.</summary>
        public float m22;

        /// <summary>Row 3, column 2.</summary>
        public float m32;

        /// <summary>Row 0, column 3.</summary>
        public float m03;

        /// <summary>Row 1, column 3.</summary>
        public float m13;

        /// <summary>Row 2, column 3.</summary>
        public float m23;

        /// <summary>Row 3, column 3.</summary>
        public float m33;

        /// <summary>Makes a matrix of its columns.</summary>
        public Matrix4x4(Vector4 column0, Vector4 column1, Vector4 column2, Vector4 column3)
        {
            m00 = column0.x;
            m10 = column0.y;
            m20 = column0.z;
            m30 = column0.w;
            m01 = column1.x;
            m11 = column1.y;
            m21 = column1.z;
            m31 = column1.w;
            m02 = column2.x;
            m12 = column2.y;
            m22 = column2.z;
            m32 = column2.w;
            m03 = column3.x;
            m13 = column3.y;
            m23 = column3.z;
            m33 = column3.w;
        }

        /// <summary>The matrix that changes nothing.</summary>
        public static Matrix4x4 identity => new Matrix4x4(new Vector4(1, 0, 0, 0), new Vector4(0, 1, 0, 0), new Vector4(0, 0, 1, 0), new Vector4(0, 0, 0, 1));

        /// <summary>All parts 0.</summary>
        public static Matrix4x4 zero => default;

        /// <summary>The matrix that undoes an affine one; zero when there is none.</summary>
        public Matrix4x4 inverse => Inverse(this);

        /// <summary>First the right matrix, then the left one.</summary>
        public static Matrix4x4 operator *(Matrix4x4 lhs, Matrix4x4 rhs) =>
            new Matrix4x4(lhs * rhs.GetColumn(0), lhs * rhs.GetColumn(1), lhs * rhs.GetColumn(2), lhs * rhs.GetColumn(3));

        /// <summary>The transformed vector.</summary>
        public static Vector4 operator *(Matrix4x4 lhs, Vector4 v) => new Vector4(
            (lhs.m00 * v.x) + (lhs.m01 * v.y) + (lhs.m02 * v.z) + (lhs.m03 * v.w),
            (lhs.m10 * v.x) + (lhs.m11 * v.y) + (lhs.m12 * v.z) + (lhs.m13 * v.w),
            (lhs.m20 * v.x) + (lhs.m21 * v.y) + (lhs.m22 * v.z) + (lhs.m23 * v.w),
            (lhs.m30 * v.x) + (lhs.m31 * v.y) + (lhs.m32 * v.z) + (lhs.m33 * v.w));

        /// <summary>Whether all columns are equal up to rounding.</summary>
        public static bool operator ==(Matrix4x4 lhs, Matrix4x4 rhs) =>
            lhs.GetColumn(0) == rhs.GetColumn(0) && lhs.GetColumn(1) == rhs.GetColumn(1) && lhs.GetColumn(2) == rhs.GetColumn(2) && lhs.GetColumn(3) == rhs.GetColumn(3);

        /// <summary>Whether a column differs by more than rounding.</summary>
        public static bool operator !=(Matrix4x4 lhs, Matrix4x4 rhs) => !(lhs == rhs);

        /// <summary>Scales, then rotates, then moves.</summary>
        public static Matrix4x4 TRS(Vector3 pos, Quaternion q, Vector3 s)
        {
            MakeTRS(pos, q, s, out var result);
            return result;
        }

        /// <summary>The matrix that undoes an affine one (its last row is 0, 0, 0, 1); zero when there is none.</summary>
        public static Matrix4x4 Inverse(Matrix4x4 m)
        {
            var c00 = (m.m11 * m.m22) - (m.m12 * m.m21);
            var c01 = (m.m12 * m.m20) - (m.m10 * m.m22);
            var c02 = (m.m10 * m.m21) - (m.m11 * m.m20);
            var determinant = (m.m00 * c00) + (m.m01 * c01) + (m.m02 * c02);
            if (determinant == 0f)
            {
                return zero;
            }

            var d = 1f / determinant;
            var result = new Matrix4x4(
                new Vector4(c00 * d, c01 * d, c02 * d, 0f),
                new Vector4(((m.m02 * m.m21) - (m.m01 * m.m22)) * d, ((m.m00 * m.m22) - (m.m02 * m.m20)) * d, ((m.m01 * m.m20) - (m.m00 * m.m21)) * d, 0f),
                new Vector4(((m.m01 * m.m12) - (m.m02 * m.m11)) * d, ((m.m02 * m.m10) - (m.m00 * m.m12)) * d, ((m.m00 * m.m11) - (m.m01 * m.m10)) * d, 0f),
                new Vector4(0f, 0f, 0f, 1f));
            var position = result.MultiplyVector(new Vector3(m.m03, m.m13, m.m23));
            result.m03 = -position.x;
            result.m13 = -position.y;
            result.m23 = -position.z;
            return result;
        }

        /// <summary>Scales, then rotates, then moves.</summary>
        internal static void MakeTRS(Vector3 position, in Quaternion rotation, Vector3 scale, out Matrix4x4 result)
        {
            float x = rotation.x * 2f, y = rotation.y * 2f, z = rotation.z * 2f;
            float xx = rotation.x * x, yy = rotation.y * y, zz = rotation.z * z;
            float xy = rotation.x * y, xz = rotation.x * z, yz = rotation.y * z;
            float wx = rotation.w * x, wy = rotation.w * y, wz = rotation.w * z;
            result.m00 = (1f - (yy + zz)) * scale.x;
            result.m10 = (xy + wz) * scale.x;
            result.m20 = (xz - wy) * scale.x;
            result.m30 = 0f;
            result.m01 = (xy - wz) * scale.y;
            result.m11 = (1f - (xx + zz)) * scale.y;
            result.m21 = (yz + wx) * scale.y;
            result.m31 = 0f;
            result.m02 = (xz + wy) * scale.z;
            result.m12 = (yz - wx) * scale.z;
            result.m22 = (1f - (xx + yy)) * scale.z;
            result.m32 = 0f;
            result.m03 = position.x;
            result.m13 = position.y;
            result.m23 = position.z;
            result.m33 = 1f;
        }

        /// <summary>First the right matrix, then the left one; both affine.</summary>
        internal static void MultiplyAffine(in Matrix4x4 a, in Matrix4x4 b, out Matrix4x4 result)
        {
            result.m00 = (a.m00 * b.m00) + (a.m01 * b.m10) + (a.m02 * b.m20);
            result.m10 = (a.m10 * b.m00) + (a.m11 * b.m10) + (a.m12 * b.m20);
            result.m20 = (a.m20 * b.m00) + (a.m21 * b.m10) + (a.m22 * b.m20);
            result.m30 = 0f;
            result.m01 = (a.m00 * b.m01) + (a.m01 * b.m11) + (a.m02 * b.m21);
            result.m11 = (a.m10 * b.m01) + (a.m11 * b.m11) + (a.m12 * b.m21);
            result.m21 = (a.m20 * b.m01) + (a.m21 * b.m11) + (a.m22 * b.m21);
            result.m31 = 0f;
            result.m02 = (a.m00 * b.m02) + (a.m01 * b.m12) + (a.m02 * b.m22);
            result.m12 = (a.m10 * b.m02) + (a.m11 * b.m12) + (a.m12 * b.m22);
            result.m22 = (a.m20 * b.m02) + (a.m21 * b.m12) + (a.m22 * b.m22);
            result.m32 = 0f;
            result.m03 = (a.m00 * b.m03) + (a.m01 * b.m13) + (a.m02 * b.m23) + a.m03;
            result.m13 = (a.m10 * b.m03) + (a.m11 * b.m13) + (a.m12 * b.m23) + a.m13;
            result.m23 = (a.m20 * b.m03) + (a.m21 * b.m13) + (a.m22 * b.m23) + a.m23;
            result.m33 = 1f;
        }

        /// <summary>A column by number.</summary>
        public readonly Vector4 GetColumn(int index) => index switch
        {
            0 => new Vector4(m00, m10, m20, m30),
            1 => new Vector4(m01, m11, m21, m31),
            2 => new Vector4(m02, m12, m22, m32),
            3 => new Vector4(m03, m13, m23, m33),
            _ => throw new IndexOutOfRangeException($"A Matrix4x4 has no column {index}."),
        };

        /// <summary>Where the origin goes.</summary>
        public readonly Vector3 GetPosition() => new Vector3(m03, m13, m23);

        /// <summary>The transformed point, of an affine matrix.</summary>
        public readonly Vector3 MultiplyPoint3x4(Vector3 point) => new Vector3(
            (m00 * point.x) + (m01 * point.y) + (m02 * point.z) + m03,
            (m10 * point.x) + (m11 * point.y) + (m12 * point.z) + m13,
            (m20 * point.x) + (m21 * point.y) + (m22 * point.z) + m23);

        /// <summary>The transformed direction: not moved.</summary>
        public readonly Vector3 MultiplyVector(Vector3 vector) => new Vector3(
            (m00 * vector.x) + (m01 * vector.y) + (m02 * vector.z),
            (m10 * vector.x) + (m11 * vector.y) + (m12 * vector.z),
            (m20 * vector.x) + (m21 * vector.y) + (m22 * vector.z));

        /// <summary>Whether all parts are exactly equal.</summary>
        public bool Equals(Matrix4x4 other) =>
            GetColumn(0).Equals(other.GetColumn(0)) && GetColumn(1).Equals(other.GetColumn(1)) && GetColumn(2).Equals(other.GetColumn(2)) && GetColumn(3).Equals(other.GetColumn(3));

        /// <inheritdoc/>
        public override bool Equals(object? other) => other is Matrix4x4 matrix && Equals(matrix);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(GetColumn(0), GetColumn(1), GetColumn(2), GetColumn(3));

        /// <inheritdoc/>
        public override string ToString() => ToString("F5", CultureInfo.InvariantCulture);

        /// <summary>The columns in a numeric format.</summary>
        public string ToString(string? format) => ToString(format, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public string ToString(string? format, IFormatProvider? formatProvider) => string.Join(
            " ", GetColumn(0).ToString(format, formatProvider), GetColumn(1).ToString(format, formatProvider), GetColumn(2).ToString(format, formatProvider), GetColumn(3).ToString(format, formatProvider));
    }
}
