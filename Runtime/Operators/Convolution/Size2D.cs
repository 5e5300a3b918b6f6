using System;
using System.Collections.Generic;
using System.Globalization;

namespace Hebb.Operators
{
    /// <summary>A number of rows and a number of columns: the extent of a window, or the steps it is moved by. One number stands for both.</summary>
    public readonly struct Size2D : IEquatable<Size2D>
    {
        /// <summary>Creates a size.</summary>
        public Size2D(int height, int width)
        {
            Height = height;
            Width = width;
        }

        /// <summary>One by one.</summary>
        public static Size2D One { get; } = new Size2D(1, 1);

        /// <summary>Rows.</summary>
        public int Height { get; }

        /// <summary>Columns.</summary>
        public int Width { get; }

        /// <summary>As many rows as columns.</summary>
        public static implicit operator Size2D(int size) => new Size2D(size, size);

        /// <summary>Rows, then columns.</summary>
        public static implicit operator Size2D((int Height, int Width) size) => new Size2D(size.Height, size.Width);

        /// <summary>Equal when both numbers are.</summary>
        public static bool operator ==(Size2D left, Size2D right) => left.Equals(right);

        /// <summary>The negation of ==.</summary>
        public static bool operator !=(Size2D left, Size2D right) => !left.Equals(right);

        /// <summary>From one number for both, or from rows and columns: what <see cref="ToArray"/> gave.</summary>
        /// <exception cref="FormatException">There are neither one nor two numbers.</exception>
        public static Size2D FromArray(IReadOnlyList<int> numbers) => numbers.Count switch
        {
            1 => numbers[0],
            2 => new Size2D(numbers[0], numbers[1]),
            _ => throw new FormatException($"A size has one or two numbers, but {numbers.Count} were given."),
        };

        /// <summary>Rows, then columns.</summary>
        public int[] ToArray() => new[] { Height, Width };

        /// <inheritdoc/>
        public bool Equals(Size2D other) => Height == other.Height && Width == other.Width;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Size2D other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Height, Width);

        /// <summary>Rows and columns: <c>3x5</c>.</summary>
        public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}x{1}", Height, Width);

        /// <summary>This size, once it is sure that both numbers are 1 or more.</summary>
        internal Size2D RequirePositive(string user, string what) => Height >= 1 && Width >= 1
            ? this
            : throw new ArgumentException($"{user} was given {what} of {this}, but both numbers must be at least 1.");
    }
}
