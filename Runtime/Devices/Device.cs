using System;
using System.Collections.Generic;

namespace Hebb.Devices
{
    /// <summary>
    /// Where tensors live and kernels run. A device hands out memory and runs recordings of dispatches; it knows no layer
    /// and has no method per operator. Not thread-safe: one thread drives one device.
    /// </summary>
    public abstract class Device : IDisposable
    {
        /// <summary>What the device says of itself.</summary>
        public abstract DeviceInfo Info { get; }

        /// <summary>Bytes of device memory handed out and not yet given back.</summary>
        public abstract long AllocatedBytes { get; }

        /// <summary>Dispatches submitted since the device was created: the proof that the work ran here.</summary>
        public abstract long SubmittedDispatches { get; }

        /// <summary>Allocates at least <paramref name="bytes"/> bytes of device memory, rounded up to <see cref="DeviceBuffer.Alignment"/>; all bytes are zero.</summary>
        /// <exception cref="DeviceException">The device has no such amount, or its limit for one allocation is lower.</exception>
        public abstract DeviceBuffer Allocate(long bytes, string label);

        /// <summary>Allocates host memory that transfers of this device can use.</summary>
        public abstract HostBuffer AllocateHost(long bytes, string label);

        /// <summary>Copies <paramref name="source"/> to the start of <paramref name="destination"/>; returns when the copy is done. For set-up, not for steps.</summary>
        public abstract void Upload(BufferRange destination, ReadOnlySpan<byte> source);

        /// <summary>Copies the start of <paramref name="source"/> to <paramref name="destination"/> after all submitted work; returns when the copy is done.</summary>
        public abstract void Download(BufferRange source, Span<byte> destination);

        /// <summary>Prepares work to be submitted any number of times.</summary>
        /// <exception cref="DeviceException">A kernel cannot be built for this device; the message names it and carries the driver's log.</exception>
        public abstract Recording Record(IReadOnlyList<Transfer> uploads, IReadOnlyList<Dispatch> dispatches, IReadOnlyList<Transfer> downloads);

        /// <summary>Waits for all work, then gives everything back. Buffers and recordings must be disposed before.</summary>
        public abstract void Dispose();
    }
}
