using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum CommandPoolCreateFlags
    {
        None = 0,
        TransientBit = 1,
        ResetCommandBufferBit = 2,
    }
}
