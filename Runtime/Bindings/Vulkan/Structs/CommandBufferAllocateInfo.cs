namespace Silk.NET.Vulkan
{
    internal unsafe struct CommandBufferAllocateInfo
    {
        public StructureType SType;
        public void* PNext;
        public CommandPool CommandPool;
        public CommandBufferLevel Level;
        public uint CommandBufferCount;
    }
}
