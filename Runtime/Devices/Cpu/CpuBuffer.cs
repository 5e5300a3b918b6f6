namespace Hebb.Devices.Cpu
{
    /// <summary>Device memory of the CPU device: native memory of the process.</summary>
    internal sealed unsafe class CpuBuffer : DeviceBuffer
    {
        private readonly CpuDevice owner;
        private readonly AlignedMemory memory;

        /// <summary>Describes <paramref name="memory"/>, which the buffer owns from now on.</summary>
        public CpuBuffer(CpuDevice device, AlignedMemory memory, long bytes, string label)
            : base(device, bytes, label)
        {
            owner = device;
            this.memory = memory;
        }

        /// <summary>First byte; null after disposal.</summary>
        public byte* Pointer => memory.Pointer;

        /// <inheritdoc/>
        public override void Dispose()
        {
            if (Pointer != null)
            {
                memory.Dispose();
                owner.Release(Bytes);
            }
        }
    }
}
