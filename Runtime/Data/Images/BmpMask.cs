using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>Where a colour stands within a 16- or 32-bit pixel.</summary>
    internal readonly struct BmpMask
    {
        private readonly uint mask;
        private readonly int shift;

        /// <exception cref="InvalidDataException">The bits of the mask are not side by side.</exception>
        public BmpMask(uint mask, string name)
        {
            this.mask = mask;
            shift = 0;
            while (mask != 0 && ((mask >> shift) & 1) == 0)
            {
                shift++;
            }

            if ((Largest & (Largest + 1)) != 0)
            {
                throw new InvalidDataException($"'{name}' is a damaged BMP image: the bits of the mask {mask:X8} are not side by side.");
            }
        }

        /// <summary>True for a colour that is not stored.</summary>
        public bool IsEmpty => mask == 0;

        private ulong Largest => mask >> shift;

        /// <summary>The colour of a pixel, scaled to 0..255 and rounded; 0 for an empty mask.</summary>
        public byte Read(uint pixel) => IsEmpty
            ? (byte)0
            : (byte)((((pixel & mask) >> shift) * (ulong)byte.MaxValue + (Largest / 2)) / Largest);
    }
}
