namespace Hebb.Operators
{
    /// <summary>One axis of an image that is spread out for convolution: with zeros at both ends, and sorted by the remainder modulo a stride.</summary>
    internal readonly struct SpreadAxis
    {
        /// <summary>Creates an axis.</summary>
        public SpreadAxis(int extent, int before, int stride, int phases, int length)
        {
            Extent = extent;
            Before = before;
            Stride = stride;
            Phases = phases;
            Length = length;
        }

        /// <summary>Elements of the image.</summary>
        public int Extent { get; }

        /// <summary>Zeros in front; negative when elements are cut off.</summary>
        public int Before { get; }

        /// <summary>Elements of the image from an element of a phase to the next.</summary>
        public int Stride { get; }

        /// <summary>Remainders that occur.</summary>
        public int Phases { get; }

        /// <summary>Elements of each phase.</summary>
        public int Length { get; }

        /// <summary>
        /// Elements of a phase in memory. Where there are zeros at both ends, those behind a line are those in front of the next.
        /// </summary>
        public int Pitch
        {
            get
            {
                var after = Length - Before - Extent;
                return Stride == 1 && Before > 0 && after > 0 ? Length - System.Math.Min(Before, after) : Length;
            }
        }

        /// <summary>The axis that a window needs.</summary>
        public static SpreadAxis For(in WindowAxis window) => new SpreadAxis(
            window.Input,
            window.Before,
            window.Stride,
            System.Math.Min(window.Stride, window.Reach + 1),
            window.Output + (window.Reach / window.Stride));
    }
}
