using System;

namespace Hebb.Operators
{
    /// <summary>A window that moves along one axis of an image: of a convolution or of pooling.</summary>
    internal readonly struct WindowAxis
    {
        private WindowAxis(int input, int window, int stride, int dilation, int before, int after, int output)
        {
            Input = input;
            Window = window;
            Stride = stride;
            Dilation = dilation;
            Before = before;
            After = after;
            Output = output;
        }

        /// <summary>Elements of the image.</summary>
        public int Input { get; }

        /// <summary>Elements of the window.</summary>
        public int Window { get; }

        /// <summary>Elements of the image from a place of the window to the next.</summary>
        public int Stride { get; }

        /// <summary>Elements of the image from an element of the window to the next.</summary>
        public int Dilation { get; }

        /// <summary>Padding in front.</summary>
        public int Before { get; }

        /// <summary>Padding behind.</summary>
        public int After { get; }

        /// <summary>Places of the window; 0 or less when it does not fit.</summary>
        public int Output { get; }

        /// <summary>From the first element of the window to the last.</summary>
        public int Reach => (Window - 1) * Dilation;

        /// <summary>The axis with padding on both sides.</summary>
        public static WindowAxis Explicit(int input, int window, int stride, int dilation, int before, int after)
        {
            var free = input + before + after - ((window - 1) * dilation) - 1;
            return new WindowAxis(input, window, stride, dilation, before, after, free < 0 ? 0 : (free / stride) + 1);
        }

        /// <summary>The axis whose output is the input divided by the stride, rounded up.</summary>
        public static WindowAxis Same(int input, int window, int stride, int dilation)
        {
            var output = (input + stride - 1) / stride;
            var padding = Math.Max(0, ((output - 1) * stride) + ((window - 1) * dilation) + 1 - input);
            return new WindowAxis(input, window, stride, dilation, padding / 2, padding - (padding / 2), output);
        }

        /// <summary>The axis with one more place for the window where elements are left over, if that place begins within the image or in front of it.</summary>
        public WindowAxis RoundedUp()
        {
            var free = Input + Before + After - Reach - 1;
            var output = free < 0 ? Output : ((free + Stride - 1) / Stride) + 1;
            return new WindowAxis(Input, Window, Stride, Dilation, Before, After, (output - 1) * Stride >= Input + Before ? output - 1 : output);
        }

        /// <summary>
        /// The axis whose input a transposed convolution makes: its output is given, and the input is the largest that leads there
        /// when <paramref name="more"/> is <paramref name="stride"/> - 1, the smallest when it is 0.
        /// </summary>
        public static WindowAxis Transposed(int output, int window, int stride, int dilation, int before, int after, int more)
        {
            var input = ((output - 1) * stride) + ((window - 1) * dilation) + 1 + more - before - after;
            return new WindowAxis(input, window, stride, dilation, before, after, output);
        }

        /// <summary>The axis of <see cref="Same"/> whose input is the output times the stride.</summary>
        public static WindowAxis TransposedSame(int output, int window, int stride, int dilation) => Same(output * stride, window, stride, dilation);
    }
}
