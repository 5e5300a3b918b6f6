namespace Silk.NET.Vulkan
{
    internal struct DescriptorSetLayout
    {
        public ulong Handle;
    }
}
