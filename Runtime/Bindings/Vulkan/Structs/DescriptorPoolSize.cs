namespace Silk.NET.Vulkan
{
    internal struct DescriptorPoolSize
    {
        public DescriptorType Type;
        public uint DescriptorCount;
    }
}
