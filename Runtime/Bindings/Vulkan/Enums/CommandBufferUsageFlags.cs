using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum CommandBufferUsageFlags
    {
        None = 0,
        OneTimeSubmitBit = 1,
    }
}
