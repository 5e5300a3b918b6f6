namespace Silk.NET.Vulkan
{
    internal struct DeviceMemory
    {
        public ulong Handle;
    }
}
