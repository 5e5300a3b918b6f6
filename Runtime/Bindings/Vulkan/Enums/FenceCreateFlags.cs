using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum FenceCreateFlags
    {
        None = 0,
        SignaledBit = 1,
    }
}
