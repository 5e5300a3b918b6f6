using System;

namespace Hebb.Devices
{
    /// <summary>
    /// Raw memory on a device. The content is undefined until written. The owner disposes it;
    /// disposing while a submitted recording still uses it is an error of the caller.
    /// </summary>
    public abstract class DeviceBuffer : IDisposable
    {
        /// <summary>
        /// Every range that is bound to a kernel starts at a multiple of this many bytes, and owns its tail up to the next multiple.
        /// Some devices want a coarser one: <see cref="DeviceInfo.RangeAlignment"/>.
        /// </summary>
        public const int Alignment = 256;

        /// <summary>Creates the description of a buffer of <paramref name="bytes"/> bytes.</summary>
        protected DeviceBuffer(Device device, long bytes, string label)
        {
            Device = device;
            Bytes = bytes;
            Label = label;
        }

        /// <summary>The device that holds the memory.</summary>
        public Device Device { get; }

        /// <summary>Size in bytes, a multiple of <see cref="Alignment"/>.</summary>
        public long Bytes { get; }

        /// <summary>What the memory is for; appears in errors and in the validation layer's messages.</summary>
        public string Label { get; }

        /// <summary>The whole buffer as a range.</summary>
        public BufferRange All => new BufferRange(this, 0, Bytes);

        /// <summary><paramref name="bytes"/> rounded up to a multiple of <see cref="Alignment"/>.</summary>
        public static long RoundUp(long bytes) => RoundUp(bytes, Alignment);

        /// <summary><paramref name="bytes"/> rounded up to a multiple of <paramref name="multiple"/> bytes.</summary>
        public static long RoundUp(long bytes, long multiple) => (bytes + multiple - 1) / multiple * multiple;

        /// <summary>Gives the memory back.</summary>
        public abstract void Dispose();
    }
}
