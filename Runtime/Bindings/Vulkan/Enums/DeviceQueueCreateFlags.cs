using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum DeviceQueueCreateFlags
    {
        None = 0,
    }
}
