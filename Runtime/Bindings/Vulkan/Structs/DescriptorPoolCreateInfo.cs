namespace Silk.NET.Vulkan
{
    internal unsafe struct DescriptorPoolCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public DescriptorPoolCreateFlags Flags;
        public uint MaxSets;
        public uint PoolSizeCount;
        public DescriptorPoolSize* PPoolSizes;
    }
}
