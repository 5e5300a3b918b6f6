using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum InstanceCreateFlags
    {
        None = 0,
        EnumeratePortabilityBitKhr = 1,
    }
}
