namespace Silk.NET.Vulkan
{
    internal struct PhysicalDevice
    {
        public nint Handle;
    }
}
