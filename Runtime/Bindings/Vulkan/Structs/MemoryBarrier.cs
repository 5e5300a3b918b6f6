namespace Silk.NET.Vulkan
{
    internal unsafe struct MemoryBarrier
    {
        public StructureType SType;
        public void* PNext;
        public AccessFlags SrcAccessMask;
        public AccessFlags DstAccessMask;
    }
}
