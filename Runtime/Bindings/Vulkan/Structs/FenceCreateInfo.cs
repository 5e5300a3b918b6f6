namespace Silk.NET.Vulkan
{
    internal unsafe struct FenceCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public FenceCreateFlags Flags;
    }
}
