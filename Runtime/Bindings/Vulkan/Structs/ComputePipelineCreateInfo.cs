namespace Silk.NET.Vulkan
{
    internal unsafe struct ComputePipelineCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public PipelineCreateFlags Flags;
        public PipelineShaderStageCreateInfo Stage;
        public PipelineLayout Layout;
        public Pipeline BasePipelineHandle;
        public int BasePipelineIndex;
    }
}
