namespace Silk.NET.Vulkan
{
    internal unsafe struct BufferCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public BufferCreateFlags Flags;
        public ulong Size;
        public BufferUsageFlags Usage;
        public SharingMode SharingMode;
        public uint QueueFamilyIndexCount;
        public uint* PQueueFamilyIndices;
    }
}
