namespace Silk.NET.Vulkan
{
    internal struct DescriptorSet
    {
        public ulong Handle;
    }
}
