namespace Silk.NET.Vulkan
{
    internal struct DescriptorPool
    {
        public ulong Handle;
    }
}
