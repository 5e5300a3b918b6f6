namespace Silk.NET.Vulkan
{
    internal struct MemoryHeap
    {
        public ulong Size;
        public MemoryHeapFlags Flags;
    }
}
