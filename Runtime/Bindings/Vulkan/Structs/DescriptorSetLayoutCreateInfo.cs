namespace Silk.NET.Vulkan
{
    internal unsafe struct DescriptorSetLayoutCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public DescriptorSetLayoutCreateFlags Flags;
        public uint BindingCount;
        public DescriptorSetLayoutBinding* PBindings;
    }
}
