using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum BufferCreateFlags
    {
        None = 0,
    }
}
