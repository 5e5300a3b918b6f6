namespace Silk.NET.Vulkan
{
    internal unsafe struct CommandBufferBeginInfo
    {
        public StructureType SType;
        public void* PNext;
        public CommandBufferUsageFlags Flags;
        public CommandBufferInheritanceInfo* PInheritanceInfo;
    }
}
