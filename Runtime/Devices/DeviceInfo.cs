namespace Hebb.Devices
{
    /// <summary>What a device says of itself. Sizes are in bytes.</summary>
    public sealed class DeviceInfo
    {
        /// <summary>The interface that drives the device.</summary>
        public DeviceKind Kind { get; init; }

        /// <summary>Position among the devices of the same kind, from 0: the N of <c>vulkan:N</c>.</summary>
        public int Index { get; init; }

        /// <summary>The name the driver reports, for example <c>llvmpipe (LLVM 15.0.6, 256 bits)</c>.</summary>
        public string Name { get; init; } = string.Empty;

        /// <summary>Driver name and version, as reported.</summary>
        public string Driver { get; init; } = string.Empty;

        /// <summary>True for a driver that runs kernels on the processor (lavapipe, PoCL): never chosen unasked.</summary>
        public bool IsSoftware { get; init; }

        /// <summary>Largest range that one kernel operand may span.</summary>
        public long MaxRangeBytes { get; init; }

        /// <summary>Ranges start at multiples of this many bytes: a power of two, at least <see cref="DeviceBuffer.Alignment"/>.</summary>
        public long RangeAlignment { get; init; } = DeviceBuffer.Alignment;

        /// <summary>Largest single allocation.</summary>
        public long MaxAllocationBytes { get; init; }

        /// <summary>The kernel variants this device prefers to <see cref="KernelTarget.Portable"/>, or Portable when it has none.</summary>
        public KernelTarget Target { get; init; }

        /// <inheritdoc/>
        public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}:{Index} {Name}";
    }
}
