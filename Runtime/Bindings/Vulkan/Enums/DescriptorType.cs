namespace Silk.NET.Vulkan
{
    internal enum DescriptorType
    {
        StorageBuffer = 7,
    }
}
