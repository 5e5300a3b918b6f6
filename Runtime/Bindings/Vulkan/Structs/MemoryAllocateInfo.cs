namespace Silk.NET.Vulkan
{
    internal unsafe struct MemoryAllocateInfo
    {
        public StructureType SType;
        public void* PNext;
        public ulong AllocationSize;
        public uint MemoryTypeIndex;
    }
}
