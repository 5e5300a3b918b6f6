namespace Silk.NET.Vulkan
{
    internal unsafe struct DescriptorSetLayoutBinding
    {
        public uint Binding;
        public DescriptorType DescriptorType;
        public uint DescriptorCount;
        public ShaderStageFlags StageFlags;
        public Sampler* PImmutableSamplers;
    }
}
