namespace Silk.NET.Vulkan
{
    internal unsafe struct PipelineLayoutCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public PipelineLayoutCreateFlags Flags;
        public uint SetLayoutCount;
        public DescriptorSetLayout* PSetLayouts;
        public uint PushConstantRangeCount;
        public PushConstantRange* PPushConstantRanges;
    }
}
