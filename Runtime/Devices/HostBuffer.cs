using System;

namespace Hebb.Devices
{
    /// <summary>
    /// Memory that the host reads and writes directly and that transfers go to and from. It stays at one address.
    /// Whoever fills it for a recording must not touch it again until that submission is complete.
    /// </summary>
    public abstract unsafe class HostBuffer : IDisposable
    {
        /// <summary>Creates the description of host memory of <paramref name="bytes"/> bytes.</summary>
        protected HostBuffer(Device device, long bytes, string label)
        {
            Device = device;
            Bytes = bytes;
            Label = label;
        }

        /// <summary>The device the memory is visible to.</summary>
        public Device Device { get; }

        /// <summary>Size in bytes.</summary>
        public long Bytes { get; }

        /// <summary>What the memory is for.</summary>
        public string Label { get; }

        /// <summary>First byte, valid until disposal.</summary>
        public abstract byte* Pointer { get; }

        /// <summary>The bytes [<paramref name="offset"/>, <paramref name="offset"/> + <paramref name="bytes"/>).</summary>
        public Span<byte> Span(long offset, int bytes)
        {
            if (offset < 0 || bytes < 0 || offset + bytes > Bytes)
            {
                throw new ArgumentOutOfRangeException(nameof(offset), $"{bytes} bytes at {offset} leave host buffer '{Label}' of {Bytes} bytes.");
            }

            return new Span<byte>(Pointer + offset, bytes);
        }

        /// <summary>Gives the memory back.</summary>
        public abstract void Dispose();
    }
}
