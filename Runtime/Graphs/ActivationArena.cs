using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Hebb.Devices;

namespace Hebb.Graphs
{
    /// <summary>
    /// The memory that plans compute in. Plans that never run at the same time share it, so that a model needs only what its
    /// largest plan needs. Compile the largest plan first.
    /// </summary>
    public sealed class ActivationArena : IDisposable
    {
        private readonly Device device;
        private readonly bool poisoned;
        private readonly List<DeviceBuffer> buffers = new List<DeviceBuffer>();

        /// <summary>Creates an empty arena. A <paramref name="poisoned"/> one starts full of NaN, to find kernels that read what nobody wrote.</summary>
        public ActivationArena(Device device, bool poisoned = false)
        {
            this.device = device;
            this.poisoned = poisoned;
        }

        /// <summary>A buffer of at least <paramref name="bytes"/> bytes; the same one as before when it is large enough.</summary>
        public DeviceBuffer Rent(long bytes)
        {
            if (buffers.Count > 0 && buffers[buffers.Count - 1].Bytes >= bytes)
            {
                return buffers[buffers.Count - 1];
            }

            var buffer = device.Allocate(bytes, "activations");
            buffers.Add(buffer);
            if (poisoned)
            {
                var words = new float[buffer.Bytes / 4];
                Array.Fill(words, float.NaN);
                device.Upload(buffer.All, MemoryMarshal.AsBytes(words.AsSpan()));
            }

            return buffer;
        }

        /// <summary>Gives the memory back. Plans that rented from it must be disposed before.</summary>
        public void Dispose()
        {
            foreach (var buffer in buffers)
            {
                buffer.Dispose();
            }

            buffers.Clear();
        }
    }
}
