using System;

namespace Hebb.Devices
{
    /// <summary>A part of a <see cref="DeviceBuffer"/>: what a kernel operand is bound to. Offset and length are in bytes.</summary>
    public readonly struct BufferRange : IEquatable<BufferRange>
    {
        /// <summary>Names the bytes [<paramref name="offset"/>, <paramref name="offset"/> + <paramref name="bytes"/>) of <paramref name="buffer"/>.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The range leaves the buffer, or the offset is not a multiple of <see cref="DeviceBuffer.Alignment"/>.</exception>
        public BufferRange(DeviceBuffer buffer, long offset, long bytes)
        {
            if (offset < 0 || bytes < 0 || offset + bytes > buffer.Bytes || offset % DeviceBuffer.Alignment != 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(offset),
                    $"The range at {offset} of {bytes} bytes does not fit buffer '{buffer.Label}' of {buffer.Bytes} bytes, or does not start at a multiple of {DeviceBuffer.Alignment}.");
            }

            Buffer = buffer;
            Offset = offset;
            Bytes = bytes;
        }

        /// <summary>The buffer the range lies in; null for the default value, which binds nothing.</summary>
        public DeviceBuffer? Buffer { get; }

        /// <summary>First byte.</summary>
        public long Offset { get; }

        /// <summary>Length in bytes.</summary>
        public long Bytes { get; }

        /// <inheritdoc/>
        public bool Equals(BufferRange other) => ReferenceEquals(Buffer, other.Buffer) && Offset == other.Offset && Bytes == other.Bytes;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is BufferRange other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Buffer, Offset, Bytes);
    }
}
