using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum MemoryMapFlags
    {
        None = 0,
    }
}
