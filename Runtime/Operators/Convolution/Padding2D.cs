using System;
using System.Globalization;
using System.Linq;

namespace Hebb.Operators
{
    /// <summary>
    /// What a window may reach over the border of an image: <see cref="Valid"/> (nothing), <see cref="Same"/> (as much as makes the output
    /// as large as the input divided by the stride, rounded up), or a number of rows and columns on each side.
    /// Texts and numbers convert: "valid", "same", 1, "2,1".
    /// </summary>
    public readonly struct Padding2D : IEquatable<Padding2D>
    {
        private const string ValidText = "valid";
        private const string SameText = "same";

        private Padding2D(bool isSame, int top, int left, int bottom, int right)
        {
            IsSame = isSame;
            Top = top;
            Left = left;
            Bottom = bottom;
            Right = right;
        }

        /// <summary>Pads each side by itself.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
        public Padding2D(int top, int left, int bottom, int right)
            : this(false, top, left, bottom, right)
        {
            if (top < 0 || left < 0 || bottom < 0 || right < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(top), $"Padding must not be negative, but ({top}, {left}, {bottom}, {right}) was given for top, left, bottom and right.");
            }
        }

        /// <summary>No padding: the window stays within the image.</summary>
        public static Padding2D Valid => default;

        /// <summary>The output has the extent of the input divided by the stride, rounded up. An odd amount leaves the larger part to the bottom and the right.</summary>
        public static Padding2D Same { get; } = new Padding2D(true, 0, 0, 0, 0);

        /// <summary>Whether this is <see cref="Same"/>.</summary>
        public bool IsSame { get; }

        /// <summary>Rows above.</summary>
        public int Top { get; }

        /// <summary>Columns left.</summary>
        public int Left { get; }

        /// <summary>Rows below.</summary>
        public int Bottom { get; }

        /// <summary>Columns right.</summary>
        public int Right { get; }

        /// <summary>The same number on all four sides.</summary>
        public static implicit operator Padding2D(int padding) => new Padding2D(padding, padding, padding, padding);

        /// <summary>Rows above and below, columns left and right.</summary>
        public static implicit operator Padding2D((int Rows, int Columns) padding) => new Padding2D(padding.Rows, padding.Columns, padding.Rows, padding.Columns);

        /// <summary>See <see cref="Parse"/>.</summary>
        public static implicit operator Padding2D(string text) => Parse(text);

        /// <summary>Equal when kind and numbers are.</summary>
        public static bool operator ==(Padding2D left, Padding2D right) => left.Equals(right);

        /// <summary>The negation of ==.</summary>
        public static bool operator !=(Padding2D left, Padding2D right) => !left.Equals(right);

        /// <summary>Reads what <see cref="ToString"/> writes; one number stands for all sides, two for rows and columns.</summary>
        /// <exception cref="FormatException">The text is neither valid nor same nor one, two or four numbers of at least 0.</exception>
        public static Padding2D Parse(string text)
        {
            if (text == ValidText)
            {
                return Valid;
            }

            if (text == SameText)
            {
                return Same;
            }

            var numbers = text.Split(',')
                .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
                .ToArray();
            return numbers.Contains(-1) ? throw Unknown(text) : numbers.Length switch
            {
                1 => numbers[0],
                2 => (numbers[0], numbers[1]),
                4 => new Padding2D(numbers[0], numbers[1], numbers[2], numbers[3]),
                _ => throw Unknown(text),
            };
        }

        /// <inheritdoc/>
        public bool Equals(Padding2D other) =>
            IsSame == other.IsSame && Top == other.Top && Left == other.Left && Bottom == other.Bottom && Right == other.Right;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Padding2D other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(IsSame, Top, Left, Bottom, Right);

        /// <summary>valid, same, or top, left, bottom and right with commas between.</summary>
        public override string ToString() => IsSame
            ? SameText
            : Equals(Valid) ? ValidText : string.Format(CultureInfo.InvariantCulture, "{0},{1},{2},{3}", Top, Left, Bottom, Right);

        /// <summary>The same for the columns, nothing for the rows: for sequences, which are images of one row.</summary>
        internal Padding2D ColumnsOnly() => new Padding2D(IsSame, 0, Left, 0, Right);

        private static FormatException Unknown(string text) =>
            new FormatException($"'{text}' is no padding; expected {ValidText}, {SameText}, or one, two or four numbers of at least 0 with commas between.");
    }
}
