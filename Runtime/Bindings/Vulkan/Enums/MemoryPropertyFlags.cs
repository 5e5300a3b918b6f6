using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum MemoryPropertyFlags
    {
        None = 0,
        DeviceLocalBit = 1,
        HostVisibleBit = 2,
        HostCoherentBit = 4,
        HostCachedBit = 8,
    }
}
