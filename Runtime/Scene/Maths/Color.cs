using System;
using System.Globalization;

namespace UnityEngine
{
    /// <summary>Red, green, blue and alpha from 0 to 1.</summary>
    [Serializable]
    public struct Color : IEquatable<Color>, IFormattable
    {
        /// <summary>Red.</summary>
        public float r;

        /// <summary>Green.</summary>
        public float g;

        /// <summary>Blue.</summary>
        public float b;

        /// <summary>Opacity.</summary>
        public float a;

        /// <summary>Makes a colour.</summary>
        public Color(float r, float g, float b, float a)
        {
            this.r = r;
            this.g = g;
            this.b = b;
            this.a = a;
        }

        /// <summary>Makes an opaque colour.</summary>
        public Color(float r, float g, float b)
            : this(r, g, b, 1f)
        {
        }

        /// <summary>Opaque black.</summary>
        public static Color black => new Color(0f, 0f, 0f);

        /// <summary>Opaque white.</summary>
        public static Color white => new Color(1f, 1f, 1f);

        /// <summary>Opaque red.</summary>
        public static Color red => new Color(1f, 0f, 0f);

        /// <summary>Opaque green.</summary>
        public static Color green => new Color(0f, 1f, 0f);

        /// <summary>Opaque blue.</summary>
        public static Color blue => new Color(0f, 0f, 1f);

        /// <summary>Opaque cyan.</summary>
        public static Color cyan => new Color(0f, 1f, 1f);

        /// <summary>Opaque magenta.</summary>
        public static Color magenta => new Color(1f, 0f, 1f);

        /// <summary>Opaque yellow: (1, 0.92156863, 0.015686275).</summary>
        public static Color yellow => new Color(1f, 47f / 51f, 4f / 255f);

        /// <summary>Half of white.</summary>
        public static Color gray => new Color(0.5f, 0.5f, 0.5f);

        /// <summary>Half of white.</summary>
        public static Color grey => gray;

        /// <summary>Nothing: all parts 0.</summary>
        public static Color clear => default;

        /// <summary>The brightness: 0.299 r + 0.587 g + 0.114 b.</summary>
        public float grayscale => (0.299f * r) + (0.587f * g) + (0.114f * b);

        /// <summary>The largest of red, green and blue.</summary>
        public float maxColorComponent => Mathf.Max(Mathf.Max(r, g), b);

        /// <summary>A part by number: r, g, b, a.</summary>
        public float this[int index]
        {
            get => index switch { 0 => r, 1 => g, 2 => b, 3 => a, _ => throw new IndexOutOfRangeException($"A Color has no part {index}.") };
            set
            {
                switch (index)
                {
                    case 0: r = value; break;
                    case 1: g = value; break;
                    case 2: b = value; break;
                    case 3: a = value; break;
                    default: throw new IndexOutOfRangeException($"A Color has no part {index}.");
                }
            }
        }

        /// <summary>Part by part.</summary>
        public static Color operator +(Color a, Color b) => new Color(a.r + b.r, a.g + b.g, a.b + b.b, a.a + b.a);

        /// <summary>Part by part.</summary>
        public static Color operator -(Color a, Color b) => new Color(a.r - b.r, a.g - b.g, a.b - b.b, a.a - b.a);

        /// <summary>Part by part.</summary>
        public static Color operator *(Color a, Color b) => new Color(a.r * b.r, a.g * b.g, a.b * b.b, a.a * b.a);

        /// <summary>All parts scaled.</summary>
        public static Color operator *(Color a, float b) => new Color(a.r * b, a.g * b, a.b * b, a.a * b);

        /// <summary>All parts scaled.</summary>
        public static Color operator *(float b, Color a) => a * b;

        /// <summary>All parts scaled.</summary>
        public static Color operator /(Color a, float b) => new Color(a.r / b, a.g / b, a.b / b, a.a / b);

        /// <summary>Whether two colours are equal up to rounding.</summary>
        public static bool operator ==(Color lhs, Color rhs) => (Vector4)lhs == (Vector4)rhs;

        /// <summary>Whether two colours differ by more than rounding.</summary>
        public static bool operator !=(Color lhs, Color rhs) => !(lhs == rhs);

        /// <summary>The parts as a vector.</summary>
        public static implicit operator Vector4(Color c) => new Vector4(c.r, c.g, c.b, c.a);

        /// <summary>The parts of a vector.</summary>
        public static implicit operator Color(Vector4 v) => new Color(v.x, v.y, v.z, v.w);

        /// <summary>Between two colours; <paramref name="t"/> is held between 0 and 1.</summary>
        public static Color Lerp(Color a, Color b, float t) => LerpUnclamped(a, b, Mathf.Clamp01(t));

        /// <summary>On the line through two colours.</summary>
        public static Color LerpUnclamped(Color a, Color b, float t) => a + ((b - a) * t);

        /// <summary>The opaque colour of hue, saturation and value, each from 0 to 1.</summary>
        public static Color HSVToRGB(float H, float S, float V)
        {
            float Part(float offset)
            {
                var k = Mathf.Repeat(offset + (H * 6f), 6f);
                return V - (V * S * Mathf.Clamp01(Mathf.Min(k, 4f - k)));
            }

            return new Color(Part(5f), Part(3f), Part(1f));
        }

        /// <summary>Whether all parts are exactly equal.</summary>
        public bool Equals(Color other) => r == other.r && g == other.g && b == other.b && a == other.a;

        /// <inheritdoc/>
        public override bool Equals(object? other) => other is Color color && Equals(color);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(r, g, b, a);

        /// <inheritdoc/>
        public override string ToString() => ToString("F3", CultureInfo.InvariantCulture);

        /// <summary>The parts in a numeric format.</summary>
        public string ToString(string? format) => ToString(format, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            "RGBA(" + r.ToString(format, formatProvider) + ", " + g.ToString(format, formatProvider) + ", " + b.ToString(format, formatProvider) + ", " + a.ToString(format, formatProvider) + ")";
    }
}
