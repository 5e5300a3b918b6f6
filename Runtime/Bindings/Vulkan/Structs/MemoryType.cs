namespace Silk.NET.Vulkan
{
    internal struct MemoryType
    {
        public MemoryPropertyFlags PropertyFlags;
        public uint HeapIndex;
    }
}
