namespace Silk.NET.Vulkan
{
    internal unsafe struct DescriptorSetAllocateInfo
    {
        public StructureType SType;
        public void* PNext;
        public DescriptorPool DescriptorPool;
        public uint DescriptorSetCount;
        public DescriptorSetLayout* PSetLayouts;
    }
}
