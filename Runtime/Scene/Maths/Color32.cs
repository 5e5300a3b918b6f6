using System;
using System.Globalization;
using System.Runtime.InteropServices;

namespace UnityEngine
{
    /// <summary>Red, green, blue and alpha as bytes.</summary>
    [Serializable]
    [StructLayout(LayoutKind.Sequential)]
    public struct Color32 : IFormattable
    {
        /// <summary>Red.</summary>
        public byte r;

        /// <summary>Green.</summary>
        public byte g;

        /// <summary>Blue.</summary>
        public byte b;

        /// <summary>Opacity.</summary>
        public byte a;

        /// <summary>Makes a colour.</summary>
        public Color32(byte r, byte g, byte b, byte a)
        {
            this.r = r;
            this.g = g;
            this.b = b;
            this.a = a;
        }

        /// <summary>A part by number: r, g, b, a.</summary>
        public byte this[int index] => index switch { 0 => r, 1 => g, 2 => b, 3 => a, _ => throw new IndexOutOfRangeException($"A Color32 has no part {index}.") };

        /// <summary>Rounded to bytes; parts outside 0 to 1 are held there.</summary>
        public static implicit operator Color32(Color c) => new Color32(ToByte(c.r), ToByte(c.g), ToByte(c.b), ToByte(c.a));

        /// <summary>Divided by 255.</summary>
        public static implicit operator Color(Color32 c) => new Color(c.r / 255f, c.g / 255f, c.b / 255f, c.a / 255f);

        /// <summary>Between two colours; <paramref name="t"/> is held between 0 and 1.</summary>
        public static Color32 Lerp(Color32 a, Color32 b, float t)
        {
            t = Mathf.Clamp01(t);
            return new Color32((byte)(a.r + ((b.r - a.r) * t)), (byte)(a.g + ((b.g - a.g) * t)), (byte)(a.b + ((b.b - a.b) * t)), (byte)(a.a + ((b.a - a.a) * t)));
        }

        /// <inheritdoc/>
        public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

        /// <summary>The parts in a numeric format.</summary>
        public string ToString(string? format) => ToString(format, CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            "RGBA(" + r.ToString(format, formatProvider) + ", " + g.ToString(format, formatProvider) + ", " + b.ToString(format, formatProvider) + ", " + a.ToString(format, formatProvider) + ")";

        private static byte ToByte(float value) => (byte)MathF.Round(Mathf.Clamp01(value) * 255f);
    }
}
