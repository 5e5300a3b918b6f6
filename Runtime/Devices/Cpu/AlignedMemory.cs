using System;
using System.Runtime.InteropServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>Zeroed native memory that starts at a multiple of <see cref="DeviceBuffer.Alignment"/>.</summary>
    internal sealed unsafe class AlignedMemory : IDisposable
    {
        private IntPtr block;

        /// <summary>Takes <paramref name="bytes"/> bytes from the process heap.</summary>
        /// <exception cref="OutOfMemoryException">The heap has no such amount.</exception>
        public AlignedMemory(long bytes)
        {
            block = Marshal.AllocHGlobal(new IntPtr(bytes + DeviceBuffer.Alignment));
            Pointer = (byte*)DeviceBuffer.RoundUp((long)block);
            for (long done = 0; done < bytes; done += int.MaxValue)
            {
                new Span<byte>(Pointer + done, (int)Math.Min(int.MaxValue, bytes - done)).Clear();
            }
        }

        /// <summary>First byte; null after disposal.</summary>
        public byte* Pointer { get; private set; }

        /// <inheritdoc/>
        public void Dispose()
        {
            Marshal.FreeHGlobal(block);
            block = IntPtr.Zero;
            Pointer = null;
        }
    }
}
