namespace Silk.NET.Vulkan
{
    internal unsafe struct PipelineShaderStageCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public PipelineShaderStageCreateFlags Flags;
        public ShaderStageFlags Stage;
        public ShaderModule Module;
        public byte* PName;
        public SpecializationInfo* PSpecializationInfo;
    }
}
