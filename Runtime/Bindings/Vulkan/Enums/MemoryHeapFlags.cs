using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum MemoryHeapFlags
    {
        None = 0,
        DeviceLocalBit = 1,
    }
}
