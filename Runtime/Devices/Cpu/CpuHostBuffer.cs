namespace Hebb.Devices.Cpu
{
    /// <summary>Host memory of the CPU device: native memory that no garbage collection moves.</summary>
    internal sealed unsafe class CpuHostBuffer : HostBuffer
    {
        private readonly AlignedMemory memory;

        /// <summary>Allocates the memory.</summary>
        public CpuHostBuffer(CpuDevice device, long bytes, string label)
            : base(device, bytes, label) => memory = new AlignedMemory(bytes);

        /// <inheritdoc/>
        public override byte* Pointer => memory.Pointer;

        /// <inheritdoc/>
        public override void Dispose() => memory.Dispose();
    }
}
