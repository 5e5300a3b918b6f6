namespace Silk.NET.Vulkan
{
    internal struct Device
    {
        public nint Handle;
    }
}
