using System;

namespace Hebb.Operators
{
    /// <summary>A window that moves over the rows and columns of an image.</summary>
    internal readonly struct Window2D
    {
        /// <summary>The window of a convolution.</summary>
        public const string Kernel = "kernel";

        /// <summary>The window of pooling.</summary>
        public const string Pool = "window";

        private Window2D(WindowAxis rows, WindowAxis columns)
        {
            Rows = rows;
            Columns = columns;
        }

        /// <summary>The rows.</summary>
        public WindowAxis Rows { get; }

        /// <summary>The columns.</summary>
        public WindowAxis Columns { get; }

        /// <summary>Elements of the window.</summary>
        public int Elements => Rows.Window * Columns.Window;

        /// <summary>A window over images of <paramref name="input"/> pixels.</summary>
        /// <param name="user">Who asks, for errors: an operator, or a layer with its name.</param>
        /// <param name="input">Extent of the images.</param>
        /// <param name="size">Extent of the window.</param>
        /// <param name="stride">Steps of the window.</param>
        /// <param name="padding">What the window may reach over the border.</param>
        /// <param name="dilation">Steps within the window.</param>
        /// <param name="noun">What the window is called in errors.</param>
        /// <param name="roundUp">Whether the last window may reach over the border where pixels are left over.</param>
        /// <exception cref="ArgumentException">The window does not fit, or a number is below 1.</exception>
        public static Window2D Over(string user, Size2D input, Size2D size, Size2D stride, Padding2D padding, Size2D dilation, string noun, bool roundUp = false)
        {
            Check(user, noun, size, stride, dilation);
            var window = padding.IsSame
                ? new Window2D(
                    WindowAxis.Same(input.Height, size.Height, stride.Height, dilation.Height),
                    WindowAxis.Same(input.Width, size.Width, stride.Width, dilation.Width))
                : new Window2D(
                    WindowAxis.Explicit(input.Height, size.Height, stride.Height, dilation.Height, padding.Top, padding.Bottom),
                    WindowAxis.Explicit(input.Width, size.Width, stride.Width, dilation.Width, padding.Left, padding.Right));
            if (window.Rows.Output < 1 || window.Columns.Output < 1)
            {
                var needed = new Size2D(
                    Math.Max(1, window.Rows.Reach + 1 - padding.Top - padding.Bottom),
                    Math.Max(1, window.Columns.Reach + 1 - padding.Left - padding.Right));
                throw new ArgumentException(
                    $"{user} needs at least {needed} pixels for its {size} {noun}{(dilation == Size2D.One ? string.Empty : $" with dilation {dilation}")} with {Words(padding)}, but gets {input}.");
            }

            return roundUp ? new Window2D(window.Rows.RoundedUp(), window.Columns.RoundedUp()) : window;
        }

        /// <summary>The window of the convolution that a transposed convolution of images of <paramref name="output"/> pixels turns around.</summary>
        /// <exception cref="ArgumentException">The padding leaves nothing, or a number is out of range.</exception>
        public static Window2D Transposed(string user, Size2D output, Size2D size, Size2D stride, Padding2D padding, Size2D dilation, Size2D more)
        {
            Check(user, Kernel, size, stride, dilation);
            if (more.Height < 0 || more.Width < 0 || (more.Height >= stride.Height && more.Height >= dilation.Height) || (more.Width >= stride.Width && more.Width >= dilation.Width))
            {
                throw new ArgumentException($"{user} was given an output padding of {more}, but it must be at least 0 and below the stride {stride} or the dilation {dilation}.");
            }

            var window = padding.IsSame
                ? new Window2D(
                    WindowAxis.TransposedSame(output.Height, size.Height, stride.Height, dilation.Height),
                    WindowAxis.TransposedSame(output.Width, size.Width, stride.Width, dilation.Width))
                : new Window2D(
                    WindowAxis.Transposed(output.Height, size.Height, stride.Height, dilation.Height, padding.Top, padding.Bottom, more.Height),
                    WindowAxis.Transposed(output.Width, size.Width, stride.Width, dilation.Width, padding.Left, padding.Right, more.Width));
            return window.Rows.Input >= 1 && window.Columns.Input >= 1
                ? window
                : throw new ArgumentException($"{user} has {Words(padding)}, which cuts off everything that its {size} {Kernel} makes of {output} pixels.");
        }

        private static void Check(string user, string noun, Size2D size, Size2D stride, Size2D dilation)
        {
            size.RequirePositive(user, $"a {noun}");
            stride.RequirePositive(user, "strides");
            dilation.RequirePositive(user, "dilations");
        }

        private static string Words(Padding2D padding) => padding == Padding2D.Valid ? "valid padding" : $"padding {padding}";
    }
}
